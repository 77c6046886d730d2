import { randomUUID } from 'node:crypto';
import t from 'tap';
import { CaseUnderTest, reportBody } from '../commands.js';
import { PASSWORD, type Person, startLivingSystem } from '../living-system.js';
import { Browser } from './session/session-of.js';

const system = await startLivingSystem();
t.teardown(() => system.close());

const LATER = '2099-01-01T00:00:00.000Z';

/** A token for a machine of somebody's account. */
async function tokenOf(person: Person, scope: string, more: { expiresAt?: string; tokenId?: string } = {}) {
  const { tokenId = randomUUID(), expiresAt = LATER } = more;
  const url = `/api/accounts/${system.idOf[person]}/tokens/${tokenId}`;
  const payload = { label: 'hotline', scope, expiresAt };
  const answer = await system.ask('administrator', { method: 'PUT', url, payload });
  return { tokenId, url, answer, token: answer.json<{ token: string }>().token };
}

const withToken = (token: string, method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
  system.app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${token}`,
      'if-match': '*',
      'idempotency-key': randomUUID(),
    },
    ...(payload && { payload }),
  });

t.test('a token is issued, listed with its last use, and revoked by an administrator alone', async (t) => {
  const { answer, token, tokenId, url } = await tokenOf('district', 'read-figures');
  t.equal(answer.statusCode, 201);
  t.equal(answer.headers['cache-control'], 'no-store');
  const list = `/api/accounts/${system.idOf.district}/tokens`;
  const listed = async () =>
    (await system.ask('administrator', { url: list }))
      .json<{ items: { tokenId: string }[] }>()
      .items.find((one) => one.tokenId === tokenId);
  t.match(await listed(), { label: 'hotline', scope: 'read-figures', expiresAt: LATER });
  t.notOk(Object.hasOwn((await listed()) ?? {}, 'lastUsedAt'));
  t.equal((await withToken(token, 'GET', '/api/session')).statusCode, 200);
  t.match(await listed(), { lastUsedAt: String });
  t.notMatch(JSON.stringify(await listed()), token);
  t.equal((await system.ask('district', { url: list })).statusCode, 403);
  t.equal((await system.ask('district', { method: 'DELETE', url })).statusCode, 403);
  t.equal((await system.ask('administrator', { method: 'DELETE', url })).statusCode, 204);
  t.equal((await withToken(token, 'GET', '/api/session')).statusCode, 401);
  t.match(await listed(), { revokedAt: String });
});

t.test('a token ends, is issued once under its id, and never for the own account', async (t) => {
  const past = await tokenOf('district', 'read', { expiresAt: '2020-01-01T00:00:00.000Z' });
  t.match(past.answer.json(), { status: 422, code: 'TOKEN_ALREADY_EXPIRED' });
  const { tokenId } = await tokenOf('district', 'read');
  t.match((await tokenOf('district', 'read', { tokenId })).answer.json(), {
    status: 409,
    code: 'TOKEN_ISSUED',
  });
  t.match((await tokenOf('administrator', 'read')).answer.json(), { status: 409, code: 'OWN_ACCOUNT' });
  const unknown = `/api/accounts/${system.idOf.district}/tokens/${randomUUID()}`;
  const revoked = await system.ask('administrator', { method: 'DELETE', url: unknown });
  t.match(revoked.json(), { status: 404, code: 'TOKEN_UNKNOWN' });
  const own = new Browser(system);
  await own.signIn({ login: 'administrator', password: PASSWORD });
  t.equal((await own.ask({ url: '/api/accounts' })).statusCode, 200);
});

t.test('a token for figures reads figures and no case', async (t) => {
  const { token } = await tokenOf('district', 'read-figures');
  const view = await withToken(token, 'GET', '/api/views/district/370199?from=2026-01-01&to=2027-01-01');
  t.equal(view.statusCode, 200, view.body);
  for (const url of ['/api/cases', '/api/tasks', '/api/reports?area=370199', '/api/live'])
    t.equal((await withToken(token, 'GET', url)).statusCode, 403, url);
});

t.test('a token for handing in reports hands them in and sees nothing', async (t) => {
  const { token } = await tokenOf('street', 'import-reports');
  const filed = await withToken(token, 'PUT', `/api/reports/${randomUUID()}`, reportBody());
  t.ok([200, 201].includes(filed.statusCode), filed.body);
  t.equal((await withToken(token, 'GET', '/api/cases')).statusCode, 403);
});

t.test('an administrator’s token that may only read looks after no accounts', async (t) => {
  const { accounts } = system.composition;
  const { token } = await accounts.issueToken(system.idOf.administrator, {
    label: 'x',
    expiresAt: LATER,
    scope: 'read',
  });
  t.equal((await withToken(token, 'GET', '/api/accounts')).statusCode, 403);
});

t.test('what an account may do its narrowed token may not: the case stays as it is', async (t) => {
  const matter = new CaseUnderTest(system);
  await matter.open();
  const url = `/api/cases/${matter.caseId}/acceptance`;
  const accept = async (token: string) => (await withToken(token, 'POST', url, {})).statusCode;
  const issued = async (scope: string) => (await tokenOf('community', scope)).token;
  t.equal((await withToken(await issued('read'), 'GET', `/api/cases/${matter.caseId}`)).statusCode, 200);
  t.equal(await accept(await issued('read')), 403);
  t.equal(await accept(await issued('read-figures')), 404, 'not even that it exists');
  t.equal(await accept(await issued('import-reports')), 404);
  t.equal(await accept(await issued('everything')), 200);
});
