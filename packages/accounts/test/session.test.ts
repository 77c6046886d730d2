import { randomUUID } from 'node:crypto';
import t from 'tap';
import { PASSWORD, signedIn, surroundings } from './surroundings.js';

const { withOne, onlooker } = await surroundings();
const PHONE =
  'Mozilla/5.0 (Linux; Android 15; V2366A) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';
const STRICT = { areaCode: '370199', orgCode: '370199' } as const;

for (const role of ['SA', 'AU'] as const) {
  t.test(`a session of ${role} ends after half an hour without use`, async (t) => {
    const { accounts, clock, login } = await withOne(t, { role, ...STRICT });
    const session = await signedIn(accounts, login);
    clock.pass(25);
    t.ok(await accounts.callerOfSession(session));
    clock.pass(29);
    t.ok(await accounts.callerOfSession(session), 'being used keeps it');
    clock.pass(30);
    t.equal(await accounts.callerOfSession(session), undefined);
  });

  t.test(`a session of ${role} ends after twelve hours even when it is always in use`, async (t) => {
    const { accounts, clock, login } = await withOne(t, { role, ...STRICT });
    const session = await signedIn(accounts, login);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.pass(20);
      t.ok(await accounts.callerOfSession(session), `after ${minutes} minutes`);
    }
    clock.pass(20);
    t.equal(await accounts.callerOfSession(session), undefined);
  });
}

t.test('whoever signs in gets a new token, and the one the browser came with is worth nothing', async (t) => {
  const { accounts, login } = await withOne(t);
  const planted = await signedIn(accounts, login);
  t.ok(await accounts.callerOfSession(planted));
  const answer = await accounts.signIn(login, PASSWORD, { replaces: planted });
  if ('refused' in answer) throw new Error(answer.refused);
  t.not(answer.sessionToken, planted);
  t.equal(await accounts.callerOfSession(planted), undefined);
  t.ok(await accounts.callerOfSession(answer.sessionToken));
});

t.test('a failed attempt ends no session', async (t) => {
  const { accounts, login } = await withOne(t);
  const session = await signedIn(accounts, login);
  await accounts.signIn(login, 'wrong password', { replaces: session });
  t.ok(await accounts.callerOfSession(session));
});

t.test('a person sees the own sessions, by browser and system alone, and ends one', async (t) => {
  const { accounts, clock, login, accountId } = await withOne(t);
  const phone = await accounts.signIn(login, PASSWORD, { userAgent: PHONE });
  clock.pass(10);
  const desk = await signedIn(accounts, login);
  const sessions = await accounts.sessionsOf(accountId, desk);
  t.match(sessions, [
    { device: '', isPresent: true, createdAt: '2026-11-24T01:10:00.000Z' },
    { device: 'Chrome · Android', isPresent: false, createdAt: '2026-11-24T01:00:00.000Z' },
  ]);
  t.equal(sessions.length, 2);
  await accounts.endSession(accountId, sessions[1]?.sessionId ?? '');
  t.equal(await accounts.callerOfSession('refused' in phone ? '' : phone.sessionToken), undefined);
  t.ok(await accounts.callerOfSession(desk));
  t.equal((await accounts.sessionsOf(accountId)).length, 1);
});

t.test('nobody ends a session of somebody else', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const stranger = await withOne(t);
  const session = await signedIn(accounts, login);
  const [theirs] = await accounts.sessionsOf(accountId);
  await t.rejects(stranger.accounts.endSession(stranger.accountId, theirs?.sessionId ?? ''), {
    code: 'SIGNED_IN_NOWHERE',
  });
  await t.rejects(accounts.endSession(accountId, randomUUID()), { code: 'SIGNED_IN_NOWHERE' });
  t.ok(await accounts.callerOfSession(session));
});

t.test('a session that has ended is not listed', async (t) => {
  const { accounts, clock, login, accountId } = await withOne(t, { role: 'SA', ...STRICT });
  await signedIn(accounts, login);
  clock.pass(31);
  t.strictSame(await accounts.sessionsOf(accountId), []);
});

t.test('an own new password ends every other session and keeps this one', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const [here, elsewhere] = [await signedIn(accounts, login), await signedIn(accounts, login)];
  t.ok(await accounts.callerOfSession(elsewhere));
  const next = 'another long password';
  await t.rejects(accounts.changePassword(accountId, { present: 'wrong', next }, { sessionToken: here }), {
    code: 'PASSWORD_WRONG',
  });
  await t.rejects(
    accounts.changePassword(accountId, { present: PASSWORD, next: 'short' }, { sessionToken: here }),
    {
      code: 'PASSWORD_TOO_SHORT',
    },
  );
  t.ok(await accounts.callerOfSession(elsewhere));
  await accounts.changePassword(accountId, { present: PASSWORD, next }, { sessionToken: here });
  t.ok(await accounts.callerOfSession(here));
  t.equal(await accounts.callerOfSession(elsewhere), undefined);
  t.strictSame(await accounts.signIn(login, PASSWORD), { refused: 'SIGN_IN_REFUSED' });
  t.notOk('refused' in (await accounts.signIn(login, next)));
});

t.test('guessing the present password at an open desk is slowed down', async (t) => {
  const { accounts, login, accountId } = await withOne(t);
  const here = await signedIn(accounts, login);
  const guess = () =>
    accounts.changePassword(
      accountId,
      { present: 'guess', next: 'a longer password' },
      { sessionToken: here },
    );
  for (let failure = 1; failure <= 10; failure += 1) await t.rejects(guess(), { code: 'PASSWORD_WRONG' });
  t.match(await guess(), { retryAfterSeconds: Number });
});

t.test('sessions of a time before devices were noted go on', async (t) => {
  const { accounts, login } = await withOne(t);
  const session = await signedIn(accounts, login);
  await onlooker.query(
    'ALTER TABLE accounts.session DROP COLUMN session_id, DROP COLUMN device, DROP COLUMN second_factor',
  );
  await accounts.migrate();
  t.ok(await accounts.callerOfSession(session));
});

t.test(
  'a listening connection that is cut is opened again, and what ends elsewhere is heard of',
  async (t) => {
    const { accounts } = await withOne(t);
    const elsewhere = await withOne(t);
    const session = await signedIn(elsewhere.accounts, elsewhere.login);
    for (let cut = 0; cut < 3; cut += 1) {
      const again = new Promise<void>((resolve) => {
        accounts.onChange((accountId) => {
          if (accountId === undefined) resolve();
        });
      });
      await onlooker.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'linli accounts' AND datname = current_database()`);
      await again;
    }
    const heard = new Promise<string | undefined>((resolve) => {
      accounts.onChange(resolve);
    });
    await elsewhere.accounts.signOut(session);
    t.equal(await heard, elsewhere.accountId);
  },
);
