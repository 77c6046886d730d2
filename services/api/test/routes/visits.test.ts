import { randomUUID } from 'node:crypto';
import t from 'tap';
import { COMMUNITY, GRID, type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const WELL = { mode: 'door', found: 'well', note: '老人精神好' };

async function send(person: Person, method: 'PUT' | 'POST', path: string, payload: object = {}) {
  const headers = { 'idempotency-key': randomUUID() };
  return await system.ask(person, { method, url: `/api/visits/${path}`, payload, headers });
}

async function enrolled(): Promise<string> {
  const visitsId = randomUUID();
  const place = { areaCode: GRID, building: '3号楼' };
  const note = '独居，82岁，儿子每周来一次';
  const body = { personRef: randomUUID(), place, group: 'high_risk', note };
  const answer = await send('grid', 'PUT', visitsId, body);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return visitsId;
}

async function list(person: Person, position: string) {
  const url = `/api/visits?area=${COMMUNITY}&at-least=${position}`;
  return await system.ask(person, { url });
}

t.test(
  'somebody is enrolled and visited; the list says who is due and what was seen stays sealed',
  async (t) => {
    const visitsId = await enrolled();
    system.pass(8 * 24 * 60);
    const late = await send('grid', 'PUT', `${visitsId}/visits/${randomUUID()}`, { mode: 'door' });
    t.equal(late.statusCode, 400, 'what was found belongs to a visit');
    const { position } = (await send('grid', 'PUT', `${visitsId}/visits/${randomUUID()}`, WELL)).json<{
      position: string;
    }>();
    const seen = (await list('grid', position)).json<{ items: readonly { visitsId: string }[] }>();
    t.match(
      seen.items.find((item) => item.visitsId === visitsId),
      { group: 'high_risk', overdue: false, missedInARow: 0 },
    );
    const page = await system.ask('community', { url: `/api/visits/${visitsId}` });
    t.match(page.json(), {
      entries: [
        { type: 'VisitsEnrolled', note: { shown: 'clear', text: /独居/ } },
        { type: 'Visited', mode: 'door', found: 'well' },
      ],
    });
    const stored = await system.composition.store.readStream(`visit-${visitsId}`);
    const log = JSON.stringify(stored.events, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    t.notMatch(log, /独居|精神好/);
  },
);

t.test('nobody met twice becomes a report of its own, once', async (t) => {
  const visitsId = await enrolled();
  const [first, second] = [randomUUID(), randomUUID()];
  await send('grid', 'PUT', `${visitsId}/misses/${first}`);
  const answer = await send('grid', 'PUT', `${visitsId}/misses/${second}`, { note: '敲门无人应' });
  const again = await send('grid', 'PUT', `${visitsId}/misses/${second}`, { note: '敲门无人应' });
  t.strictSame([answer.statusCode, again.statusCode], [200, 200]);
  const end = await system.composition.store.end();
  const reports = await system.ask('community', {
    url: `/api/reports?statuses=PENDING&at-least=${String(end)}`,
  });
  const { items } = reports.json<{ items: readonly { reportId: string; typeCode: string }[] }>();
  const filed = items.filter(({ typeCode }) => typeCode === 'GA03');
  t.equal(filed.length, 1);
  const page = await system.ask('grid', { url: `/api/visits/${visitsId}` });
  const { entries } = page.json<{ entries: readonly { reportId?: string }[] }>();
  t.strictSame(
    entries.flatMap(({ reportId }) => reportId ?? []),
    filed.map(({ reportId }) => reportId),
    'the visits tell which report it is',
  );
  t.equal(await system.application.settleMissedVisits(), 0, 'nothing is left to file');
});

t.test('visits are known to those who make them, and to nobody else', async (t) => {
  const visitsId = await enrolled();
  for (const person of [
    'street',
    'district',
    'auditor',
    'police',
    'leader',
    'administrator',
    'elsewhere',
  ] as const) {
    const page = await system.ask(person, { url: `/api/visits/${visitsId}` });
    t.equal(page.statusCode, 403, person);
    t.notMatch(page.body, /独居/);
  }
  t.equal((await send('grid', 'POST', `${visitsId}/end`, { reason: '搬走' })).statusCode, 403);
  t.equal(
    (await send('community', 'POST', `${visitsId}/group`, { group: 'key', reason: '儿子同住' })).statusCode,
    200,
  );
  t.equal((await send('grid', 'POST', `${visitsId}/change`, { note: '住院' })).statusCode, 200);
  t.equal((await send('community', 'POST', `${visitsId}/end`, { reason: '搬走' })).statusCode, 200);
  t.match((await send('grid', 'PUT', `${visitsId}/visits/${randomUUID()}`, WELL)).json(), {
    code: 'VISITS_ENDED',
  });
  t.match((await send('grid', 'PUT', `${randomUUID()}/visits/${randomUUID()}`, WELL)).json(), {
    status: 404,
    code: 'VISITS_UNKNOWN',
  });
});
