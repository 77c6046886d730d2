import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import { knownHoles } from '../run/advisories.mjs';

/** A registry that answers the question for known holes like this. */
async function registryThatAnswers(t: Test, status: number): Promise<() => Promise<string>> {
  const server = createServer((request, response) => {
    response.statusCode = request.method === 'POST' ? status : 500;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.teardown(() => void server.close());
  return async () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const advisory = (severity: string) => ({
  severity,
  module_name: 'left-behind',
  title: 'reads what it should not',
  url: 'https://advisories.example/1',
});
const report = (...severities: string[]) =>
  JSON.stringify({ advisories: Object.fromEntries(severities.map((one, i) => [i, advisory(one)])) });
const never = async (): Promise<string> => {
  throw new Error('nobody is to be asked');
};

t.test('a serious hole is complained about, and a lesser one is not', async (t) => {
  const registry = await registryThatAnswers(t, 200);
  const { complaints, notChecked } = await knownHoles({
    registry,
    audit: async () => report('low', 'critical', 'moderate', 'high'),
  });
  t.equal(notChecked, undefined);
  t.strictSame(complaints, [
    'left-behind: critical: reads what it should not https://advisories.example/1',
    'left-behind: high: reads what it should not https://advisories.example/1',
  ]);
  t.strictSame(await knownHoles({ registry, audit: async () => report('moderate') }), { complaints: [] });
});

t.test('where nobody answers it is said that nothing was checked', async (t) => {
  const refusing = await registryThatAnswers(t, 405);
  t.strictSame(await knownHoles({ registry: refusing, audit: never }), {
    complaints: [],
    notChecked: 'the registry answers 405',
  });
  t.strictSame(await knownHoles({ registry: async () => 'http://127.0.0.1:9/', audit: never }), {
    complaints: [],
    notChecked: 'no network',
  });
  const registry = await registryThatAnswers(t, 200);
  t.match(await knownHoles({ registry, audit: async () => 'not json' }), {
    complaints: [],
    notChecked: 'pnpm audit gave no report',
  });
});
