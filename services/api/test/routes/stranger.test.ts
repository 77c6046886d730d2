import { randomUUID } from 'node:crypto';
import t from 'tap';
import { reportBody } from '../commands.js';
import { startLivingSystem } from '../living-system.js';
import { askEverything } from '../strangers/ask-everything.js';
import { fillFirstArea } from '../strangers/lawful-requests.js';
import { FAR_GRID, inviteStrangers, type Stranger } from '../strangers/strangers.js';

t.setTimeout(900_000);
const system = await startLivingSystem();
t.teardown(() => system.close());
const area = await fillFirstArea(system);
const strangers = await inviteStrangers(system);

t.test(
  'nothing of an area comes back to a stranger, whatever route is asked, in whatever role',
  async (t) => {
    const { faults, own, refused, requests, routes } = await askEverything(system, area, strangers);
    t.strictSame(faults, []);
    t.equal(refused + own, requests);
    t.ok(
      routes > 150 && requests > routes * (strangers.length - 1),
      `${routes} routes, ${requests} requests`,
    );
    t.ok(refused > requests * 0.8, `${refused} of ${requests} refused`);
  },
);

t.test('live updates from the first event on tell a stranger of the own case and of no other', async (t) => {
  const find = (name: string) => strangers.find((stranger) => stranger.name === name) as Stranger;
  const [reportId, caseId] = [randomUUID(), randomUUID()];
  const put = async (stranger: Stranger, url: string, payload: object) => {
    const headers = { ...stranger.headers, 'if-match': '*', 'idempotency-key': randomUUID() };
    const answer = await system.app.inject({ method: 'PUT', url, payload, headers });
    t.equal(answer.statusCode, 200, answer.body);
  };
  const place = { areaCode: FAR_GRID, building: '1号楼', address: '1单元101室' };
  await put(find('far grid worker'), `/api/reports/${reportId}`, reportBody({ place }));
  await put(find('far community'), `/api/cases/${caseId}`, { reportId, title: '远处漏水', typeCode: 'FW01' });
  const url = await system.app.listen({ port: 0, host: '127.0.0.1' });
  const { headers } = find('far community');
  const answer = await fetch(`${url}/api/live?after=0`, { headers });
  t.equal(answer.status, 200);
  let heard = '';
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += part;
    if (heard.includes(caseId)) break;
  }
  const told = new Set([...heard.matchAll(/"caseId":"([^"]+)"/g)].map(([, id]) => id));
  t.strictSame([...told], [caseId]);
});
