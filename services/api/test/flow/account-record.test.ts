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
    { type: 'SignedIn', data: { way: 'password' }, meta: { by: { id: system.idOf.street, role: 'SD' } } },
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
