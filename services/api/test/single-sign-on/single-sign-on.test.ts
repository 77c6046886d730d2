import t from 'tap';
import { CALLBACK_PATH, SingleSignOn } from '../../src/single-sign-on/single-sign-on.js';
import { PASSWORD, startLivingSystem } from '../living-system.js';
import { type Citizen, startCityProvider, visit } from './city-provider.js';

const HOME = 'http://linli.test';
const city = await startCityProvider(`${HOME}${CALLBACK_PATH}`);
t.teardown(() => city.close());
const { issuer, clientId, clientSecret } = city;
const settings = { issuer, clientId, clientSecret, name: '泉城统一认证', publicUrl: new URL(HOME) };
const singleSignOn = new SingleSignOn({ ...settings, loginClaim: 'staff_number' }, city.reach);
const system = await startLivingSystem({ singleSignOn, secondFactor: 'required' });
t.teardown(() => system.close());

type Cookies = readonly { readonly name: string; readonly value: string }[];

/** Begins in a browser; where to go, and what the browser keeps. */
async function begin(page = 'desk'): Promise<{ url: string; cookies: Cookies }> {
  const answer = await system.app.inject(`/api/session/provider/start?page=${page}`);
  t.equal(answer.statusCode, 303);
  return { url: String(answer.headers.location), cookies: answer.cookies };
}

/** Comes back from the provider. */
async function comeBack(back: URL, cookies: Cookies) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return await system.app.inject({ url: back.pathname + back.search, headers: { cookie } });
}

/** The whole way, as somebody. */
async function signInAs(citizen: Citizen, page?: string) {
  city.present = citizen;
  const { url, cookies } = await begin(page);
  return await comeBack(await visit(city, url, HOME), cookies);
}

/** What the browser keeps, with something else in it. */
function changed(cookies: Cookies, change: object): Cookies {
  return cookies.map(({ name, value }) => {
    const kept = JSON.parse(Buffer.from(value, 'base64url').toString()) as object;
    return { name, value: Buffer.from(JSON.stringify({ ...kept, ...change })).toString('base64url') };
  });
}

t.test('the sign-in page is told what the provider is called', async (t) => {
  t.strictSame((await system.app.inject('/api/session/provider')).json(), { name: '泉城统一认证' });
});

t.test(
  'the browser is sent with code, PKCE, state and nonce, and keeps what scripts cannot read',
  async (t) => {
    const { url, cookies } = await begin();
    const { searchParams } = new URL(url);
    t.match(Object.fromEntries(searchParams), {
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: /^[\w-]{43}$/,
      state: /^[\w-]{43}$/,
      nonce: /^[\w-]{43}$/,
      redirect_uri: `${HOME}${CALLBACK_PATH}`,
    });
    t.match(cookies, [{ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600 }]);
  },
);

t.test('whoever an administrator tied to somebody at the provider is signed in', async (t) => {
  const url = `/api/accounts/${system.idOf.street}/identity`;
  const link = (person: 'administrator' | 'community', subject: string) =>
    system.ask(person, { method: 'PUT', url, payload: { subject } });
  t.equal((await link('community', 'citizen-1')).statusCode, 403);
  t.equal((await link('administrator', 'citizen-1')).statusCode, 204);
  const answer = await signInAs({ subject: 'citizen-1' });
  t.equal(answer.headers.location, '/#signed-in');
  const session = answer.cookies.find(({ name }) => name === 'linli_session');
  t.match(session, { httpOnly: true, sameSite: 'Strict', path: '/' });
  t.equal(session?.maxAge, undefined, 'at a desk it ends with the browser');
  const who = await system.app.inject({
    url: '/api/session',
    headers: { cookie: `linli_session=${session?.value}` },
  });
  t.match(who.json(), { displayName: 'street', role: 'SD', via: 'session' });
  const taken = await system.ask('administrator', {
    method: 'PUT',
    url: `/api/accounts/${system.idOf.police}/identity`,
    payload: { subject: 'citizen-1' },
  });
  t.match(taken.json(), { status: 409, code: 'IDENTITY_TAKEN' });
});

t.test('a login the provider names is tied once; then the subject alone decides', async (t) => {
  const first = await signInAs({ subject: 'citizen-2', staffNumber: 'GRID' }, 'field');
  t.equal(first.headers.location, '/field.html#signed-in');
  const other = await signInAs({ subject: 'citizen-3', staffNumber: 'grid' });
  t.equal(other.headers.location, '/#refused=SINGLE_SIGN_ON_UNKNOWN', 'another subject with that login');
  const again = await signInAs({ subject: 'citizen-2', staffNumber: 'somebody-else' });
  t.equal(again.headers.location, '/#signed-in');
});

t.test('whoever has no account here is refused, and none is made', async (t) => {
  const count = async () => (await system.composition.accounts.listAccounts()).length;
  const before = await count();
  for (const citizen of [{ subject: 'stranger' }, { subject: 'stranger', staffNumber: 'no-such-login' }]) {
    const answer = await signInAs(citizen);
    t.equal(answer.headers.location, '/#refused=SINGLE_SIGN_ON_UNKNOWN');
    t.notOk(answer.cookies.some(({ name, value }) => name === 'linli_session' && value !== ''));
  }
  t.equal(await count(), before);
});

t.test('a disabled account is refused', async (t) => {
  t.equal((await signInAs({ subject: 'citizen-5', staffNumber: 'leader' })).headers.location, '/#signed-in');
  await system.composition.accounts.disable(system.idOf.leader);
  const answer = await signInAs({ subject: 'citizen-5', staffNumber: 'leader' });
  t.equal(answer.headers.location, '/#refused=SINGLE_SIGN_ON_DISABLED');
});

t.test('an administrator comes in only when the provider asked for a second factor', async (t) => {
  const citizen = { subject: 'citizen-6', staffNumber: 'administrator' };
  const refused = await signInAs(citizen);
  t.equal(refused.headers.location, '/#refused=SINGLE_SIGN_ON_WITHOUT_SECOND_FACTOR');
  t.equal((await signInAs({ ...citizen, amr: ['pwd', 'mfa'] })).headers.location, '/#signed-in');
});

t.test('another nonce, state or verifier, another browser, and a code used before are refused', async (t) => {
  city.present = { subject: 'citizen-1' };
  const failed = '/#refused=SINGLE_SIGN_ON_FAILED';
  for (const change of [{ nonce: 'x'.repeat(43) }, { state: 'x'.repeat(43) }, { verifier: 'x'.repeat(43) }]) {
    const { url, cookies } = await begin();
    const back = await visit(city, url, HOME);
    const answer = await comeBack(back, changed(cookies, change));
    t.equal(answer.headers.location, failed, `another ${Object.keys(change).join()}`);
  }
  const [one, other] = [await begin(), await begin()];
  const back = await visit(city, one.url, HOME);
  t.equal((await comeBack(back, other.cookies)).headers.location, failed, 'the attempt of another browser');
  t.equal((await comeBack(back, [])).headers.location, failed, 'no attempt at all');
  const good = await begin();
  const goodBack = await visit(city, good.url, HOME);
  t.equal((await comeBack(goodBack, good.cookies)).headers.location, '/#signed-in');
  t.equal((await comeBack(goodBack, good.cookies)).headers.location, failed, 'the same code again');
  t.equal(
    (await comeBack(new URL(`${HOME}${CALLBACK_PATH}?error=access_denied`), good.cookies)).headers.location,
    failed,
  );
});

t.test('a provider that is away is said, and passwords go on', async (t) => {
  const away = new SingleSignOn({ ...settings, issuer: new URL('https://127.0.0.1:9') });
  await t.rejects(away.begin(), { name: 'SingleSignOnFailed' });
  const inClear = new SingleSignOn({ ...settings, issuer: new URL('http://id.city.test') }, city.reach);
  await t.rejects(inClear.begin(), { name: 'SingleSignOnFailed' }, 'nothing is asked without TLS');
  const payload = { login: 'community', password: PASSWORD };
  t.equal((await system.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode, 201);
});

t.test('where no provider is configured there is none', async (t) => {
  const plain = await startLivingSystem();
  t.teardown(() => plain.close());
  t.strictSame((await plain.app.inject('/api/session/provider')).json(), { name: null });
  t.equal((await plain.app.inject('/api/session/provider/start')).statusCode, 404);
  t.equal((await plain.app.inject('/api/session/provider/callback')).statusCode, 404);
});
