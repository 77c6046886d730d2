import type { OwnAccount, OwnSignIns } from '@linli/contracts';
import t from 'tap';
import { PASSWORD, type Person, startLivingSystem } from '../../living-system.js';
import { Browser } from './session-of.js';

const system = await startLivingSystem();
t.teardown(() => system.close());
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';

async function signedIn(login: string, userAgent?: string): Promise<Browser> {
  const browser = new Browser(system, userAgent);
  await browser.signIn({ login, password: PASSWORD });
  return browser;
}

t.test('a person sees where the own account is signed in, and ends one of them', async (t) => {
  const here = await signedIn('street', FIREFOX);
  const forgotten = await signedIn('street');
  const { items } = (await here.ask({ url: '/api/session/all' })).json<{
    items: { sessionId: string; isPresent: boolean; device: string }[];
  }>();
  t.equal(items.length, 2);
  t.match(
    items.find((one) => one.isPresent),
    { device: 'Firefox · Linux' },
  );
  const other = items.find((one) => !one.isPresent)?.sessionId ?? '';
  const stranger = await signedIn('police');
  const url = `/api/session/all/${other}`;
  t.match((await stranger.ask({ method: 'DELETE', url })).json(), { status: 404, code: 'SIGNED_IN_NOWHERE' });
  t.equal((await here.ask({ method: 'DELETE', url })).statusCode, 204);
  t.equal((await forgotten.ask({ url: '/api/session' })).statusCode, 401);
  t.equal((await here.ask({ url: '/api/session' })).statusCode, 200);
});

/** What the log says of this person's account today, once it holds so much. */
async function onRecord(person: Person, atLeast: number): Promise<string> {
  for (;;) {
    const { events } = await system.composition.store.readStream(`account-2026-11-24-${system.idOf[person]}`);
    if (events.length >= atLeast) return String(events.at(-1)?.position);
    await new Promise(setImmediate);
  }
}

t.test(
  'a person sees the own latest sign-ins and failures, with the device while the session lasts',
  async (t) => {
    const ended = await signedIn('community', FIREFOX);
    await onRecord('community', 1);
    await ended.ask({ method: 'DELETE', url: '/api/session' });
    await onRecord('community', 2);
    await new Browser(system).signIn({ login: 'community', password: 'not this one' });
    await onRecord('community', 3);
    const other = await signedIn('community', FIREFOX);
    await onRecord('community', 4);
    const here = await signedIn('community', FIREFOX);
    const url = `/api/session/sign-ins?at-least=${await onRecord('community', 5)}`;
    const answer = await here.ask({ url });
    t.equal(answer.headers['cache-control'], 'no-store');
    const { items } = answer.json<OwnSignIns>();
    t.strictSame(
      items.map(({ failed, device, isPresent }) => ({ failed, device, isPresent })).toSorted(byContent),
      [
        { failed: false, device: 'Firefox · Linux', isPresent: true },
        { failed: false, device: 'Firefox · Linux', isPresent: false },
        { failed: false, device: '', isPresent: false },
        { failed: true, device: '', isPresent: false },
      ].toSorted(byContent),
      'signing out is no sign-in',
    );
    t.ok(items.every(({ at, times }) => at === system.now() && times === 1));
    t.match(
      (await other.ask({ url })).json<OwnSignIns>().items.filter(({ isPresent }) => isPresent),
      { length: 1 },
    );
    const stranger = await signedIn('mediator');
    const theirs = `/api/session/sign-ins?at-least=${await onRecord('mediator', 1)}`;
    t.equal((await stranger.ask({ url: theirs })).json<OwnSignIns>().items.length, 1, 'only the own ones');
  },
);

function byContent(one: object, other: object): number {
  return JSON.stringify(one).localeCompare(JSON.stringify(other));
}

t.test('a person changes the own password, knowing the present one; the other sessions end', async (t) => {
  const [here, elsewhere] = [await signedIn('leader', FIREFOX), await signedIn('leader')];
  const change = (present: string, next: string) =>
    here.ask({ method: 'PUT', url: '/api/session/password', payload: { present, next } });
  const next = 'another good long password';
  t.match((await change('not this one', next)).json(), { status: 403, code: 'PASSWORD_WRONG' });
  t.match((await change(PASSWORD, 'short')).json(), { status: 422, code: 'PASSWORD_TOO_SHORT' });
  t.match((await change(PASSWORD, PASSWORD)).json(), { status: 422, code: 'PASSWORD_UNCHANGED' });
  t.match((await change(PASSWORD, 'leader-2026-2027')).json(), {
    status: 422,
    code: 'PASSWORD_EASILY_GUESSED',
  });
  const account = async () => (await here.ask({ url: '/api/session/account' })).json<OwnAccount>();
  t.notOk((await account()).passwordChanged);
  t.equal((await change(PASSWORD, next)).statusCode, 204);
  t.match((await account()).passwordChanged, { device: 'Firefox · Linux', byAdministrator: false });
  t.equal((await here.ask({ url: '/api/session' })).statusCode, 200);
  t.equal((await elsewhere.ask({ url: '/api/session' })).statusCode, 401);
});

t.test('a machine has no sessions to see and no password to change', async (t) => {
  for (const url of ['/api/session/all', '/api/session/account', '/api/session/sign-ins'])
    t.match((await system.ask('street', { url })).json(), { status: 403, code: 'FORBIDDEN' });
  const payload = { present: PASSWORD, next: 'another good long password' };
  const change = await system.ask('street', { method: 'PUT', url: '/api/session/password', payload });
  t.equal(change.statusCode, 403);
});

t.test('an administrator ends all sessions of an account, and nobody else does', async (t) => {
  const [one, two] = [await signedIn('district'), await signedIn('district')];
  const request = { method: 'DELETE', url: `/api/accounts/${system.idOf.district}/sessions` } as const;
  t.equal((await system.ask('community', request)).statusCode, 403);
  t.equal((await one.ask({ url: '/api/session' })).statusCode, 200);
  t.equal((await system.ask('administrator', request)).statusCode, 204);
  t.equal((await one.ask({ url: '/api/session' })).statusCode, 401);
  t.equal((await two.ask({ url: '/api/session' })).statusCode, 401);
});
