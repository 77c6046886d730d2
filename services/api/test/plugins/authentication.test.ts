import t from 'tap';
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
});

t.test('who looks after accounts sees them, without anything secret; nobody else does', async (t) => {
  const answer = await system.ask('administrator', { url: '/api/accounts' });
  t.match(answer.json(), { items: [{ login: String, role: String, disabled: false }] });
  t.notMatch(answer.body, /password|hash|argon/i);
  t.equal((await system.ask('community', { url: '/api/accounts' })).statusCode, 403);
});
