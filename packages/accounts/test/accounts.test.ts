import { randomUUID } from 'node:crypto';
import t from 'tap';
import { type Accounts, readablePassword } from '../src/index.js';
import { PASSWORD, signedIn, surroundings } from './surroundings.js';

const { withOne, onlooker } = await surroundings();

/** Everything that stands in the schema, as text. */
async function everythingStored(): Promise<string> {
  const tables = ['account', 'session', 'token', 'sign_in_attempt', 'second_factor', 'recovery_code'];
  const rows = tables.map((table) =>
    onlooker.query(`SELECT row_to_json(x)::text AS row FROM accounts.${table} x`),
  );
  return JSON.stringify((await Promise.all(rows)).map((result) => result.rows as unknown[]));
}

t.test('migrating again, and by two processes at once, changes nothing', async (t) => {
  const { accounts, login } = await withOne(t);
  await Promise.all([accounts.migrate(), accounts.migrate(), accounts.migrate()]);
  t.ok((await accounts.listAccounts()).some((account) => account.login === login));
});

t.test('who signs in with the right password is known by the session from then on', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const answer = await accounts.signIn(login, PASSWORD);
  const expected = {
    accountId,
    role: 'GW',
    areaCode: '37019900100101',
    orgCode: '370199001001',
    displayName: '网格员小韩',
    language: 'zh-CN',
    via: 'session',
  };
  t.match(answer, { sessionToken: /^[\w-]{43}$/, caller: expected });
  const session = 'refused' in answer ? '' : answer.sessionToken;
  t.strictSame(await accounts.callerOfSession(session), expected);
});

t.test('a login is the same in capitals and in full width', async (t) => {
  const { accounts, login } = await withOne(t);
  const wide = login.toUpperCase().replace('W', 'Ｗ');
  t.notOk('refused' in (await accounts.signIn(` ${wide} `, PASSWORD)));
});

t.test('wrong password and unknown login are refused with the same words, after the same work', async (t) => {
  const { accounts, login } = await withOne(t);
  await accounts.signIn('nobody-at-all', 'wrong password');
  const known = await workOfRefusing(accounts, [login, login, login]);
  const unknown = await workOfRefusing(accounts, ['no-1', 'no-2', 'no-3']);
  t.strictSame([known.answers, unknown.answers], [['SIGN_IN_REFUSED'], ['SIGN_IN_REFUSED']]);
  t.ok(unknown.cpuMs > known.cpuMs / 3, `unknown ${unknown.cpuMs} ms, known ${known.cpuMs} ms`);
});

/** What refusing costs in CPU time of this process: unlike the time that passes, no other process changes it. */
async function workOfRefusing(accounts: Accounts, logins: readonly string[]) {
  const before = process.cpuUsage();
  const answers = new Set<string>();
  for (const login of logins) {
    const answer = await accounts.signIn(login, 'wrong password');
    answers.add('refused' in answer ? answer.refused : 'signed in');
  }
  const { user, system } = process.cpuUsage(before);
  return { answers: [...answers], cpuMs: Math.round((user + system) / 1000) };
}

t.test('after ten failures in a quarter of an hour even the right password has to wait', async (t) => {
  const { accounts, clock, login } = await withOne(t);
  for (let failure = 1; failure <= 10; failure += 1) {
    t.strictSame(await accounts.signIn(login, 'wrong password'), { refused: 'SIGN_IN_REFUSED' });
  }
  clock.pass(5);
  t.strictSame(await accounts.signIn(login, PASSWORD), {
    refused: 'TOO_MANY_REQUESTS',
    retryAfterSeconds: 600,
  });
  clock.pass(10);
  t.notOk('refused' in (await accounts.signIn(login, PASSWORD)));
});

t.test('failures before a success no longer count', async (t) => {
  const { accounts, login } = await withOne(t);
  for (const password of ['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong', PASSWORD]) {
    await accounts.signIn(login, password);
  }
  for (let failure = 1; failure <= 10; failure += 1) {
    t.strictSame(await accounts.signIn(login, 'wrong'), { refused: 'SIGN_IN_REFUSED' });
  }
});

t.test('guesses sent all at once are not all admitted', async (t) => {
  const { accounts, login } = await withOne(t);
  const answers = await Promise.all(
    Array.from({ length: 25 }, () => accounts.signIn(login, 'wrong password')),
  );
  const tried = answers.filter((answer) => 'refused' in answer && answer.refused === 'SIGN_IN_REFUSED');
  t.ok(tried.length <= 10, `${tried.length} tried`);
});

t.test('one address that guesses at many logins has to wait, another does not', async (t) => {
  const { accounts, login } = await withOne(t);
  const from = { ip: '192.0.2.7' };
  await Promise.all(
    Array.from({ length: 50 }, (_, guess) => accounts.signIn(`guess-${guess}-${randomUUID()}`, 'x', from)),
  );
  t.match(await accounts.signIn(login, PASSWORD, from), { refused: 'TOO_MANY_REQUESTS' });
  t.notOk('refused' in (await accounts.signIn(login, PASSWORD, { ip: '192.0.2.8' })));
});

t.test('a session ends after twelve hours without use', async (t) => {
  const { accounts, clock, login } = await withOne(t);
  const [used, unused] = [await signedIn(accounts, login), await signedIn(accounts, login)];
  clock.pass(11 * 60);
  t.ok(await accounts.callerOfSession(used));
  clock.pass(2 * 60);
  t.ok(await accounts.callerOfSession(used));
  t.equal(await accounts.callerOfSession(unused), undefined);
});

t.test('a session ends after seven days even when it is always in use', async (t) => {
  const { accounts, clock, login } = await withOne(t);
  const session = await signedIn(accounts, login);
  for (let hours = 10; hours < 7 * 24; hours += 10) {
    clock.pass(10 * 60);
    t.ok(await accounts.callerOfSession(session), `after ${hours} hours`);
  }
  clock.pass(8 * 60);
  t.equal(await accounts.callerOfSession(session), undefined);
});

t.test('signing out ends this session at once and no other', async (t) => {
  const { accounts, login } = await withOne(t);
  const [one, other] = [await signedIn(accounts, login), await signedIn(accounts, login)];
  t.ok(await accounts.callerOfSession(one));
  await accounts.signOut(one);
  t.equal(await accounts.callerOfSession(one), undefined);
  t.ok(await accounts.callerOfSession(other));
});

t.test('a new password ends every session, and the old one is refused', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const session = await signedIn(accounts, login);
  t.ok(await accounts.callerOfSession(session));
  await accounts.setPassword(accountId, 'another long password');
  t.equal(await accounts.callerOfSession(session), undefined);
  t.strictSame(await accounts.signIn(login, PASSWORD), { refused: 'SIGN_IN_REFUSED' });
  t.strictSame(await accounts.signIn(login, 'another long password'), { refused: 'PASSWORD_TO_BE_CHANGED' });
});

t.test('a disabled account loses its sessions and tokens and cannot sign in', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const session = await signedIn(accounts, login);
  const { token } = await accounts.issueToken(accountId, {
    label: 'import',
    expiresAt: '2027-01-01T00:00:00.000Z',
  });
  t.ok((await accounts.callerOfSession(session)) && (await accounts.callerOfToken(token)));
  await accounts.disable(accountId);
  t.equal(await accounts.callerOfSession(session), undefined);
  t.equal(await accounts.callerOfToken(token), undefined);
  t.strictSame(await accounts.signIn(login, PASSWORD), { refused: 'SIGN_IN_REFUSED' });
  t.match(
    (await accounts.listAccounts()).find((account) => account.accountId === accountId),
    { disabled: true },
  );
  await t.rejects(accounts.issueToken(accountId, { label: 'x', expiresAt: '2027-01-01T00:00:00.000Z' }), {
    code: 'ACCOUNT_UNKNOWN',
  });
});

const COMMUNITY_LEAD = { role: 'CW', areaCode: '370199001002', orgCode: '370199001002' } as const;

t.test(
  '(I7) whoever is given another post acts in it from that moment on, without signing in again',
  async (t) => {
    const { accounts, clock, login, accountId } = await withOne(t);
    const session = await signedIn(accounts, login);
    clock.pass(60);
    const until = '2026-11-24T04:00:00.000Z';
    await accounts.assignPost(accountId, COMMUNITY_LEAD, { from: '2026-11-24T03:00:00.000Z', until });
    t.match(await accounts.callerOfSession(session), { role: 'GW', areaCode: '37019900100101' });
    clock.pass(60);
    t.match(await accounts.callerOfSession(session), COMMUNITY_LEAD);
    clock.pass(59.99);
    t.match(await accounts.callerOfSession(session), COMMUNITY_LEAD);
    t.match(
      (await accounts.listAccounts()).find((account) => account.login === login),
      {
        ...COMMUNITY_LEAD,
        heldUntil: until,
      },
    );
    clock.pass(0.01);
    t.equal(await accounts.callerOfSession(session), undefined, 'remembered no longer than the post is held');
    t.strictSame(await accounts.signIn(login, PASSWORD), { refused: 'SIGN_IN_REFUSED' });
  },
);

t.test('a post of the past cannot be changed, and none ends before it begins', async (t) => {
  const { accounts, clock, accountId, login } = await withOne(t);
  clock.pass(60);
  const early = { from: '2026-11-24T01:30:00.000Z' };
  await t.rejects(accounts.assignPost(accountId, COMMUNITY_LEAD, early), { code: 'POST_IN_THE_PAST' });
  const backwards = { from: '2026-11-24T03:00:00.000Z', until: '2026-11-24T02:30:00.000Z' };
  await t.rejects(accounts.assignPost(accountId, COMMUNITY_LEAD, backwards), {
    code: 'POST_ENDS_BEFORE_IT_BEGINS',
  });
  await t.rejects(accounts.assignPost(randomUUID(), COMMUNITY_LEAD), { code: 'ACCOUNT_UNKNOWN' });
  t.match(
    (await accounts.listAccounts()).find((account) => account.login === login),
    { role: 'GW' },
  );
});

t.test('a post planned and then planned otherwise is held once', async (t) => {
  const { accounts, clock, accountId, login } = await withOne(t);
  const session = await signedIn(accounts, login);
  await accounts.assignPost(
    accountId,
    { ...COMMUNITY_LEAD, role: 'SD' },
    { from: '2026-11-24T03:00:00.000Z' },
  );
  await accounts.assignPost(accountId, COMMUNITY_LEAD, { from: '2026-11-24T02:00:00.000Z' });
  clock.pass(61);
  t.match(await accounts.callerOfSession(session), COMMUNITY_LEAD);
  clock.pass(61);
  t.match(await accounts.callerOfSession(session), COMMUNITY_LEAD);
});

t.test('an auditor holds no other post beside it, even when posts are given all at once', async (t) => {
  const { accounts, clock, accountId } = await withOne(t);
  clock.pass(60);
  const roles = ['AU', 'CW', 'SA', 'AU', 'SD', 'DS'] as const;
  await Promise.all(
    roles.map((role, i) =>
      accounts.assignPost(
        accountId,
        { ...COMMUNITY_LEAD, role },
        { from: `2026-11-24T0${3 + (i % 3)}:00:00.000Z` },
      ),
    ),
  );
  const held = await accounts.postsOf(accountId);
  t.ok(held.length > 1);
  for (const [i, { heldUntil }] of held.entries())
    t.equal(heldUntil, held[i + 1]?.heldFrom, 'each ends where the next begins');
});

t.test('accounts of a time when a role was held for good keep it', async (t) => {
  const { accounts, login } = await withOne(t);
  await onlooker.query(`
    ALTER TABLE accounts.account ADD COLUMN role text, ADD COLUMN area_code text, ADD COLUMN org_code text;
    UPDATE accounts.account SET (role, area_code, org_code) = (
      SELECT role, area_code, org_code FROM accounts.post WHERE post.account_id = account.account_id LIMIT 1);
    DELETE FROM accounts.post;`);
  await accounts.migrate();
  t.match(await accounts.signIn(login, PASSWORD), { caller: { role: 'GW', areaCode: '37019900100101' } });
});

t.test('a bearer token is good until it expires or is revoked', async (t) => {
  const { accounts, clock, accountId } = await withOne(t);
  const about = { label: '12345 hotline', expiresAt: '2026-11-24T02:00:00.000Z' };
  const [one, other] = [
    await accounts.issueToken(accountId, about),
    await accounts.issueToken(accountId, about),
  ];
  t.match(one.token, /^linli_[\w-]{43}$/);
  t.match(await accounts.callerOfToken(one.token), { accountId, via: 'token' });
  await accounts.revokeToken(other.tokenId);
  t.equal(await accounts.callerOfToken(other.token), undefined);
  clock.pass(60);
  t.equal(await accounts.callerOfToken(one.token), undefined);
});

t.test('a session token is no bearer token and a bearer token no session', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const session = await signedIn(accounts, login);
  const about = { label: 'import', expiresAt: '2027-01-01T00:00:00.000Z' };
  const { token } = await accounts.issueToken(accountId, about);
  t.ok((await accounts.callerOfSession(session)) && (await accounts.callerOfToken(token)));
  t.equal(await accounts.callerOfToken(session), undefined);
  t.equal(await accounts.callerOfSession(token), undefined);
});

t.test('a caller is remembered for less than five seconds', async (t) => {
  const { accounts, clock, login } = await withOne(t);
  const session = await signedIn(accounts, login);
  t.ok(await accounts.callerOfSession(session));
  await onlooker.query('DELETE FROM accounts.session');
  t.ok(await accounts.callerOfSession(session));
  clock.pass(5 / 60);
  t.equal(await accounts.callerOfSession(session), undefined);
});

t.test('neither password nor token nor what was typed as a login stands in the database', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const session = await signedIn(accounts, login);
  const about = { label: 'import', expiresAt: '2027-01-01T00:00:00.000Z' };
  const { token } = await accounts.issueToken(accountId, about);
  await accounts.signIn('my-secret-in-the-wrong-field', 'x', { ip: '192.0.2.99' });
  const stored = await everythingStored();
  t.match(stored, '$argon2id$v=19$m=19456,t=2,p=1$');
  for (const secret of [PASSWORD, session, token, 'my-secret-in-the-wrong-field', '192.0.2.99']) {
    t.notMatch(stored, secret);
  }
});

t.test('a login is taken once, and a short password not at all', async (t) => {
  const { accounts, login } = await withOne(t);
  await t.rejects(withOne(t, { login: login.toUpperCase() }), { code: 'LOGIN_TAKEN' });
  await t.rejects(withOne(t, { login: 'two words' }), { code: 'LOGIN_INVALID' });
  await t.rejects(withOne(t, { login: 'short-one', password: 'short' }), { code: 'PASSWORD_TOO_SHORT' });
  await t.rejects(accounts.setPassword(randomUUID(), PASSWORD), { code: 'ACCOUNT_UNKNOWN' });
  await t.rejects(accounts.disable(randomUUID()), { code: 'ACCOUNT_UNKNOWN' });
});

t.test('a password made for somebody can be read aloud and is never the same twice', async (t) => {
  const passwords = Array.from({ length: 50 }, readablePassword);
  for (const password of passwords) t.match(password, /^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/);
  t.equal(new Set(passwords).size, passwords.length);
});
