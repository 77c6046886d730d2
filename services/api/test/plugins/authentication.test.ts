import cookies from '@fastify/cookie';
import Fastify from 'fastify';
import t from 'tap';
import { SessionCookie } from '../../src/plugins/session-cookie.js';
import { PASSWORD, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

async function signIn(password = PASSWORD) {
  return await system.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'community', password },
  });
}

async function cookie(): Promise<string> {
  const [session] = (await signIn()).cookies;
  return `${session?.name}=${session?.value}`;
}

t.test('who signs in gets a cookie no script and no other site can use', async (t) => {
  const answer = await signIn();
  t.equal(answer.statusCode, 201);
  t.match(answer.json(), { role: 'CW', areaCode: '370199001001', via: 'session' });
  t.match(answer.cookies, [{ name: 'linli_session', httpOnly: true, sameSite: 'Strict', path: '/' }]);
  const who = await system.app.inject({ url: '/api/session', headers: { cookie: await cookie() } });
  t.match(who.json(), { displayName: 'community' });
});

t.test('a wrong password is refused without a word about which part was wrong', async (t) => {
  const wrong = await signIn('wrong horse battery staple');
  t.match(wrong.json(), { status: 401, code: 'SIGN_IN_REFUSED' });
  const unknown = await system.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'nobody', password: PASSWORD },
  });
  t.equal(unknown.json<{ detail: string }>().detail, wrong.json<{ detail: string }>().detail);
});

t.test('who guesses is slowed down', async (t) => {
  const guess = { login: 'auditor', password: 'guess guess guess' };
  let status = 401;
  for (let tries = 0; status === 401 && tries < 30; tries += 1) {
    const answer = await system.app.inject({ method: 'POST', url: '/api/session', payload: guess });
    status = answer.statusCode;
    if (status === 429) t.match(answer.headers['retry-after'], /^\d+$/);
  }
  t.equal(status, 429);
});

t.test('a cookie changes nothing from a page of another site', async (t) => {
  const own = { cookie: await cookie(), host: 'linli.example' };
  const signOut = async (headers: Record<string, string>) =>
    (await system.app.inject({ method: 'DELETE', url: '/api/session', headers: { ...own, ...headers } }))
      .statusCode;
  t.equal(await signOut({ 'sec-fetch-site': 'cross-site' }), 403);
  t.equal(await signOut({ 'sec-fetch-site': 'same-site' }), 403);
  t.equal(await signOut({ origin: 'https://elsewhere.example' }), 403);
  t.equal(await signOut({ origin: 'null' }), 403);
  t.equal(await signOut({}), 403, 'a browser always says where a change comes from');
  t.equal(await signOut({ origin: 'http://linli.example' }), 204);
});

t.test('nobody is signed in by a form of another site', async (t) => {
  const post = (headers: Record<string, string>, payload: string | object) =>
    system.app.inject({ method: 'POST', url: '/api/session', headers, payload });
  const good = { login: 'community', password: PASSWORD };
  const elsewhere = await post({ 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }, good);
  t.match(elsewhere.json(), { status: 403, code: 'CROSS_SITE_REQUEST' });
  t.notOk(elsewhere.headers['set-cookie']);
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
    const form = await post({ 'content-type': type, origin: 'https://elsewhere.example' }, 'login=community');
    t.ok([403, 415].includes(form.statusCode), `${type}: ${form.statusCode}`);
  }
});

t.test('a form of another site changes nothing, whatever it sends', async (t) => {
  const headers = { cookie: await cookie(), host: 'linli.example', 'sec-fetch-site': 'cross-site' };
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
    const answer = await system.app.inject({
      method: 'POST',
      url: '/api/session/second-factor',
      headers: { ...headers, 'content-type': type },
      payload: '{"login":"community"}',
    });
    t.equal(answer.statusCode, 403, type);
  }
});

t.test('whoever signs in again leaves the old session behind', async (t) => {
  const old = await cookie();
  const again = await system.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { cookie: old, 'sec-fetch-site': 'same-origin' },
    payload: { login: 'community', password: PASSWORD },
  });
  t.equal(again.statusCode, 201);
  t.equal((await system.app.inject({ url: '/api/session', headers: { cookie: old } })).statusCode, 401);
});

t.test('by https the cookie is of this host alone, and sent over TLS only', async (t) => {
  const app = Fastify();
  const sessionCookie = new SessionCookie(true);
  await app.register(cookies);
  app.get('/', async (_, reply) => {
    sessionCookie.set(reply, 'token', { role: 'AU', ownDevice: true });
    return await reply.send('');
  });
  const [set] = [(await app.inject('/')).headers['set-cookie']].flat();
  t.equal(
    set,
    '__Host-linli_session=token; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict',
    'and no Domain; an auditor’s holds twelve hours at most',
  );
});

t.test('a session that was ended is over', async (t) => {
  const headers = { cookie: await cookie(), 'sec-fetch-site': 'same-origin' };
  const ended = await system.app.inject({ method: 'DELETE', url: '/api/session', headers });
  t.equal(ended.statusCode, 204);
  t.equal((await system.app.inject({ url: '/api/session', headers })).statusCode, 401);
});

t.test('a token that was made up opens nothing', async (t) => {
  const headers = { authorization: 'Bearer linli_madeup' };
  t.equal((await system.app.inject({ url: '/api/cases', headers })).statusCode, 401);
});

t.test('every answer forbids what a page of ours never does', async (t) => {
  const { headers } = await system.app.inject('/reference/');
  t.match(headers['content-security-policy'], "script-src 'self';");
  t.notMatch(headers['content-security-policy'], /script-src[^;]*unsafe/);
  t.match(headers['content-security-policy'], "frame-ancestors 'none'");
  t.equal(headers['x-content-type-options'], 'nosniff');
  t.equal(headers['content-disposition'], undefined, 'a page is looked at');
  for (const url of ['/api/session', '/healthz', '/openapi.json', '/api/nothing'])
    t.equal(
      (await system.app.inject(url)).headers['content-disposition'],
      'attachment; filename="api.json"',
      `${url} is no page`,
    );
});

t.test('who looks after accounts sees them, without anything secret; nobody else does', async (t) => {
  const answer = await system.ask('administrator', { url: '/api/accounts' });
  t.match(answer.json(), { items: [{ login: String, role: String, disabled: false }] });
  t.notMatch(answer.body, /password|hash|argon/i);
  t.equal((await system.ask('community', { url: '/api/accounts' })).statusCode, 403);
});
