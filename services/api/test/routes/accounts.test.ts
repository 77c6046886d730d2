import { randomUUID } from 'node:crypto';
import type { NewPassword, PostList } from '@linli/contracts';
import t from 'tap';
import { COMMUNITY, PASSWORD, type Person, STREET, startLivingSystem } from '../living-system.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

type Method = 'GET' | 'PUT' | 'DELETE';

async function ask(method: Method, url: string, payload?: object, person: Person = 'administrator') {
  return await system.ask(person, { method, url: `/api${url}`, ...(payload && { payload }) });
}

async function signIn(login: string, password: string, newPassword?: string) {
  const headers = { 'sec-fetch-site': 'same-origin' };
  return await system.app.inject({
    method: 'POST',
    url: '/api/session',
    headers,
    payload: { login, password, ...(newPassword !== undefined && { newPassword }) },
  });
}

async function sessionOf(login: string, password: string) {
  const [cookie] = (await signIn(login, password)).cookies;
  return () =>
    system.app.inject({ url: '/api/session', cookies: { [cookie?.name ?? '']: cookie?.value ?? '' } });
}

const newcomer = { displayName: '网格员小秦', role: 'GW', areaCode: COMMUNITY, orgCode: COMMUNITY };

const OWN_PASSWORD = 'eleven quiet herons at noon';

t.test(
  'a new account comes in once its holder has set another password than the one told once',
  async (t) => {
    const created = await ask('PUT', `/accounts/${randomUUID()}`, { login: 'Qin.1', ...newcomer });
    t.equal(created.statusCode, 201, created.body);
    t.equal(created.headers['cache-control'], 'no-store');
    const { login, password } = created.json<NewPassword>();
    t.equal(login, 'qin.1');
    const early = await signIn(login, password);
    t.match(early.json(), { status: 403, code: 'PASSWORD_TO_BE_CHANGED', title: '请先设置自己的密码' });
    t.strictSame(early.cookies, []);
    const weak = await signIn(login, password, 'woaini1314520');
    t.match(weak.json(), { status: 422, code: 'PASSWORD_EASILY_GUESSED' });
    t.equal((await signIn(login, password, OWN_PASSWORD)).statusCode, 201);
    t.equal((await signIn(login, OWN_PASSWORD)).statusCode, 201);
    const list = await ask('GET', '/accounts');
    t.match(list.body, /qin\.1/);
    t.notMatch(list.body, password);
  },
);

t.test('a login is given once', async (t) => {
  const again = await ask('PUT', `/accounts/${randomUUID()}`, { login: 'qin.1', ...newcomer });
  t.match(again.json(), { status: 409, code: 'LOGIN_TAKEN' });
});

t.test('what cannot be an account is refused, and each field is named', async (t) => {
  const refused = async (changes: object) =>
    (await ask('PUT', `/accounts/${randomUUID()}`, { login: 'lu', ...newcomer, ...changes })).json<object>();
  const naming = (field: string, reason: string) => ({ status: 400, errors: [{ field, reason }] });
  t.match(await refused({ login: 'two words' }), naming('/login', 'wrong_form'));
  t.match(await refused({ role: 'SYS' }), naming('/role', 'not_in_list'));
  t.match(await refused({ areaCode: '370199777' }), naming('/areaCode', 'unknown_code'));
  t.match(await refused({ orgCode: '370199-nobody' }), naming('/orgCode', 'unknown_code'));
  t.match(await refused({ password: 'chosen by somebody' }), naming('/password', 'unknown_field'));
});

t.test('a post is held for a time; the one before it ends where it begins', async (t) => {
  const url = `/accounts/${system.idOf.colleague}`;
  const [from, until] = ['2099-01-01T00:00:00.000Z', '2099-07-01T00:00:00.000Z'];
  const post = { role: 'SD', areaCode: STREET, orgCode: STREET };
  const given = await ask('PUT', `${url}/post`, { ...post, from, until });
  t.equal(given.statusCode, 200, given.body);
  const { items } = (await ask('GET', `${url}/posts`)).json<PostList>();
  t.match(items, [
    { role: 'CW', heldUntil: from },
    { role: 'SD', areaCode: STREET, heldFrom: from, heldUntil: until },
  ]);
  const past = await ask('PUT', `${url}/post`, { ...post, from: '2026-01-01T00:00:00.000Z' });
  t.match(past.json(), { status: 422, code: 'POST_IN_THE_PAST' });
  const backwards = await ask('PUT', `${url}/post`, { ...post, from: until, until: from });
  t.match(backwards.json(), { status: 422, code: 'POST_ENDS_BEFORE_IT_BEGINS' });
});

t.test('a forced sign-out ends every session, and the password stays good', async (t) => {
  const asks = await sessionOf('elsewhere', PASSWORD);
  t.equal((await asks()).statusCode, 200);
  t.equal((await ask('DELETE', `/accounts/${system.idOf.elsewhere}/sessions`)).statusCode, 204);
  t.equal((await asks()).statusCode, 401);
  t.equal((await signIn('elsewhere', PASSWORD)).statusCode, 201);
});

t.test('a new password ends the old one and every session', async (t) => {
  const asks = await sessionOf('leader', PASSWORD);
  const renewed = await ask('PUT', `/accounts/${system.idOf.leader}/password`);
  t.equal(renewed.statusCode, 200, renewed.body);
  t.equal((await asks()).statusCode, 401);
  t.equal((await signIn('leader', PASSWORD)).statusCode, 401);
  const first = renewed.json<NewPassword>().password;
  t.match((await signIn('leader', first)).json(), { status: 403, code: 'PASSWORD_TO_BE_CHANGED' });
  t.equal((await signIn('leader', first, OWN_PASSWORD)).statusCode, 201);
});

t.test('a disabled account lets nobody in and gets no new password', async (t) => {
  t.equal((await ask('DELETE', `/accounts/${system.idOf.callback}`)).statusCode, 204);
  t.equal((await signIn('callback', PASSWORD)).statusCode, 401);
  t.match((await ask('PUT', `/accounts/${system.idOf.callback}/password`)).json(), {
    code: 'ACCOUNT_UNKNOWN',
  });
});

t.test('an administrator does not lock out the own account', async (t) => {
  const own = `/accounts/${system.idOf.administrator}`;
  t.match((await ask('DELETE', own)).json(), { status: 409, code: 'OWN_ACCOUNT' });
  const post = { role: 'GW', areaCode: COMMUNITY, orgCode: COMMUNITY };
  t.match((await ask('PUT', `${own}/post`, post)).json(), { status: 409, code: 'OWN_ACCOUNT' });
});

t.test('accounts are nobody else’s business', async (t) => {
  const url = `/accounts/${system.idOf.grid}`;
  for (const person of ['community', 'street', 'district', 'auditor'] as const) {
    const answers = [
      await ask('GET', '/accounts', undefined, person),
      await ask('PUT', `/accounts/${randomUUID()}`, { login: 'mine', ...newcomer }, person),
      await ask('GET', `${url}/posts`, undefined, person),
      await ask('PUT', `${url}/post`, { role: 'CW', areaCode: COMMUNITY, orgCode: COMMUNITY }, person),
      await ask('PUT', `${url}/password`, undefined, person),
      await ask('DELETE', `${url}/sessions`, undefined, person),
      await ask('DELETE', url, undefined, person),
    ];
    for (const { statusCode } of answers) t.equal(statusCode, 403, person);
  }
});

t.test('an account that is not there is not found', async (t) => {
  const url = `/accounts/${randomUUID()}`;
  t.equal((await ask('GET', `${url}/posts`)).statusCode, 404);
  t.equal((await ask('DELETE', `${url}/sessions`)).statusCode, 404);
  t.equal((await ask('DELETE', url)).statusCode, 404);
});
