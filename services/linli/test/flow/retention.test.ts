import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@linli/observability';
import t from 'tap';
import { openInstallation } from '../../src/installation/installation.js';
import { answeredOn, COMMUNITY, heldOn, NAME } from './answered-on.js';
import { type Finished, linli, startLinli } from './running-linli.js';

t.setTimeout(600_000);
const data = await mkdtemp(join(tmpdir(), 'linli-retention-'));
const running = await startLinli(data);
const environment = { ...process.env, DATABASE_URL: '', EVENTSTORE_URL: '' };
const logger = createLogger({ name: 'test', level: 'error', destination: process.stderr });
const visited = await openInstallation({ data, environment, logger });
t.teardown(async () => {
  await visited.close();
  await running.stop();
  await rm(data, { recursive: true, force: true });
});

function retention(...args: readonly string[]): Promise<Finished> {
  return linli('retention', '--data', data, '--language', 'en', ...args);
}

interface Told {
  readonly schedules: readonly { class: string; version: number; years: number | null }[];
  readonly over: {
    counts: readonly { persons: number; held: number }[];
    persons: readonly { personRef: string }[];
  };
  readonly soon: { persons: readonly { personRef: string }[] };
  readonly proposed?: object;
}

async function told(...args: readonly string[]): Promise<Told> {
  const { code, stderr, stdout } = await retention('--json', ...args);
  t.equal(code, 0, stderr);
  return JSON.parse(stdout) as Told;
}

const old = await answeredOn(visited, '2024-03-04');
const older = await answeredOn(visited, '2024-03-03');
const recent = await answeredOn(visited, new Date(Date.now() - 3_600_000).toISOString().slice(0, 10));

async function withToken<Result>(login: string, work: () => Promise<Result>): Promise<Result> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const terms = { label: 'retention', scope: 'everything', expiresAt } as const;
  const { token } = await visited.accounts.issueToken(running.accountIds[login] ?? '', terms);
  process.env.LINLI_TOKEN = token;
  try {
    return await work();
  } finally {
    delete process.env.LINLI_TOKEN;
  }
}

t.test('whose time is over is listed by reference, counted by class and area; nobody by name', async (t) => {
  const { code, stdout } = await retention();
  t.equal(code, 0);
  t.match(stdout, /Only answered, declined or withdrawn +1 +1 +– +built in/);
  t.match(stdout, 'Time is over: 2 persons');
  t.match(stdout, new RegExp(`Only answered.* ${COMMUNITY} .*\\s2 +0`));
  t.ok(stdout.indexOf(older) < stdout.indexOf(old), 'whose time ended first stands first');
  t.notMatch(stdout, recent);
  t.notMatch(stdout, NAME);
});

t.test('a day of the past or of the future, and who follows within so many days', async (t) => {
  const then = await told('--on', '2025-03-04', '--within', '1');
  t.strictSame(
    then.over.persons.map(({ personRef }) => personRef),
    [older],
  );
  t.strictSame(
    then.soon.persons.map(({ personRef }) => personRef),
    [old],
  );
});

t.test('nobody’s erasure is asked for by nobody, by who may not, or for another day', async (t) => {
  t.match(await retention('--propose'), { code: 2, stderr: 'LINLI_TOKEN' });
  t.match(await retention('--propose', '--on', '2030-01-01'), { code: 2, stderr: 'leave out --on' });
  const byDistrict = await withToken('district', () => retention('--propose'));
  t.match(byDistrict, { code: 1, stderr: '没有权限' });
});

t.test(
  'with a token of the community each is asked for once; nothing is erased before somebody else agrees',
  async (t) => {
    const first = await withToken('community', () => told('--propose'));
    t.match(first.proposed, { proposed: 2, waiting: 0, held: 0, refused: {} });
    const again = await withToken('community', () => told('--propose'));
    t.match(again.proposed, { proposed: 0, waiting: 2 });
    t.match(again.over.persons, [{ personRef: older, erasure: 'REQUESTED' }, { personRef: old }]);

    const [{ erasureId = '' } = {}] = again.over.persons as readonly { erasureId?: string }[];
    const path = `/api/persons/${older}/erasures/${erasureId}/approval`;
    const approve = (login: string) =>
      running.exchange({
        login,
        method: 'POST',
        path,
        headers: { 'idempotency-key': randomUUID() },
        body: {},
      });
    t.equal((await approve('community')).status, 403);
    t.equal((await approve('district')).status, 200);
    await visited.readModels.waitFor((await visited.store.end()) ?? 0n, 10_000);
    t.strictSame(
      (await told()).over.persons.map(({ personRef }) => personRef),
      [old],
    );
  },
);

t.test('who is in a case under legal hold is counted, and nobody asks for that erasure', async (t) => {
  const held = await heldOn(visited, '2024-03-02');
  const shown = await withToken('community', () => told('--propose'));
  t.match(shown.proposed, { proposed: 0, held: 1, waiting: 1, rejected: 0, refused: {} });
  t.match(shown.over.counts, [{ persons: 2, held: 1 }]);
  t.match(shown.over.persons, [{ personRef: held, held: true, erasure: null }, { personRef: old }]);
  t.strictSame((await visited.store.readStream(`person-${held}`)).events, []);
});

t.test('a schedule the district makes longer from tomorrow on holds from tomorrow on', async (t) => {
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  const set = { years: 9, from: tomorrow, basis: '区档〔2026〕3号' };
  const path = '/api/retention-schedules/answered';
  const put = (login: string) =>
    running.exchange({ login, method: 'PUT', path, headers: { 'idempotency-key': randomUUID() }, body: set });
  t.equal((await put('community')).status, 403);
  t.equal((await put('district')).status, 200);
  await visited.readModels.waitFor((await visited.store.end()) ?? 0n, 10_000);
  const then = await told('--on', tomorrow);
  t.equal(then.over.persons.length, 0, 'neither who is erased nor who was over before');
  t.match(
    then.schedules.find((schedule) => schedule.class === 'answered'),
    { version: 2, years: 9, basis: set.basis, from: tomorrow },
  );
});
