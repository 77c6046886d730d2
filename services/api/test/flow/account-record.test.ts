import type { AccountEvent } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import t from 'tap';
import { DISTRICT, PASSWORD, type Person, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
const { store } = system.composition;

/** What the log says happened to this person's account today, once there is so much of it. */
async function recordOf(person: Person, atLeast: number): Promise<readonly Recorded<AccountEvent>[]> {
  for (;;) {
    const { events } = await store.readStream<AccountEvent>(`account-2026-11-24-${system.idOf[person]}`);
    if (events.length >= atLeast) return events;
    await new Promise(setImmediate);
  }
}

async function signIn(login: string, password = PASSWORD) {
  return await system.app.inject({ method: 'POST', url: '/api/session', payload: { login, password } });
}

t.test('who signs in and out is on record, without login name, address or device', async (t) => {
  const answer = await signIn('street');
  t.equal(answer.statusCode, 201);
  await recordOf('street', 1);
  const [{ name, value } = { name: '', value: '' }] = answer.cookies;
  const headers = { cookie: `${name}=${value}`, 'sec-fetch-site': 'same-origin' };
  await system.app.inject({ method: 'DELETE', url: '/api/session', headers });
  const events = await recordOf('street', 2);
  t.match(events, [
    {
      type: 'SignedIn',
      data: { way: 'password', sessionId: String },
      meta: { by: { id: system.idOf.street, role: 'SD' } },
    },
    { type: 'SignedOut', meta: { by: { id: system.idOf.street } } },
  ]);
  t.equal(events.length, 2);
  t.notMatch(JSON.stringify(events.map(({ data }) => data)), /street|127\.0\.0\.1|light-my-request/);
});

t.test(
  'failures are on record for accounts there are, the first at once, the others of a minute as a number',
  async (t) => {
    for (const _ of [1, 2, 3]) t.equal((await signIn('leader', 'wrong password')).statusCode, 401);
    t.equal((await signIn('nobody-of-this-name', 'wrong password')).statusCode, 401);
    t.match(await recordOf('leader', 1), [
      { type: 'SignInFailed', data: { count: 1 }, meta: { by: { role: 'SYS' } } },
    ]);
    // The last of the three may still be on its way to be counted.
    let counted = 1;
    for (let minute = 1; counted < 3; minute += 1) {
      system.pass(minute);
      await system.application.settleAccountEvents();
      const events = await recordOf('leader', 1);
      counted = events.reduce((sum, { data }) => sum + ('count' in data ? data.count : 0), 0);
      await new Promise(setImmediate);
    }
    t.equal(counted, 3);
    t.ok((await recordOf('leader', 2)).length <= 3);
  },
);

t.test(
  'what is changed about an account is on record with who did it, and the auditor reads it',
  async (t) => {
    const { idOf } = system;
    const url = `/api/accounts/${idOf.callback}/sessions`;
    t.equal((await system.ask('administrator', { method: 'DELETE', url })).statusCode, 204);
    const [changed] = await recordOf('callback', 1);
    t.match(changed, {
      type: 'AccountChanged',
      data: { change: 'signed_out_everywhere', areaPath: [DISTRICT] },
      meta: { by: { id: idOf.administrator, role: 'SA' } },
    });
    const position = String(changed?.position);
    const answer = await system.ask('auditor', {
      url: `/api/access-log?account=${idOf.callback}&at-least=${position}`,
    });
    const [entry] = answer.json<{ items: object[] }>().items;
    const told = { kind: 'ACCOUNT_CHANGED', change: 'signed_out_everywhere', caseId: null };
    t.match(entry, { ...told, accountName: 'callback', actorName: 'administrator' }, answer.body);
  },
);

t.test('an administrator reads what happened to an account, and who did it; nobody else does', async (t) => {
  const { idOf } = system;
  const before = (await recordOf('department', 0)).length;
  t.equal((await signIn('department', 'wrong password')).statusCode, 401);
  await recordOf('department', before + 1);
  t.equal((await signIn('department')).statusCode, 201);
  await recordOf('department', before + 2);
  const url = `/api/accounts/${idOf.department}`;
  const renewed = await system.ask('administrator', { method: 'PUT', url: `${url}/password` });
  t.equal(renewed.statusCode, 200, renewed.body);
  const position = String((await recordOf('department', before + 3)).at(-1)?.position);
  const events = `${url}/events?at-least=${position}`;
  const answer = await system.ask('administrator', { url: events });
  const { items } = answer.json<{ items: object[] }>();
  const found = (kind: string) => items.filter((item) => 'kind' in item && item.kind === kind);
  t.match(found('SIGN_IN_FAILED'), [{ times: 1, change: null, actorName: null, at: system.now() }]);
  t.match(found('SIGNED_IN'), [{ actorName: null }]);
  t.match(found('ACCOUNT_CHANGED'), [{ change: 'password_reset', actorName: 'administrator' }]);
  t.notMatch(answer.body, /session/i, 'no session is named to anybody else');
  for (const person of ['auditor', 'district', 'department'] as const)
    t.equal((await system.ask(person, { url: events })).statusCode, 403, person);
  const first = await system.ask('administrator', { url: `${events}&limit=1` });
  const { next } = first.json<{ next: string }>();
  const rest = await system.ask('administrator', { url: `${events}&limit=200&after=${next}` });
  t.equal(rest.json<{ items: object[] }>().items.length, items.length - 1);
});
