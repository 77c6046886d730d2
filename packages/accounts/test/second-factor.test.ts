import { URI } from 'otpauth';
import t from 'tap';
import { type Accounts, createAccounts } from '../src/index.js';
import { PASSWORD, signedIn, surroundings } from './surroundings.js';

const { withOne, onlooker, connectionString } = await surroundings({ secondFactor: 'required' });
const ADMINISTRATOR = { role: 'SA', areaCode: '370199', orgCode: '370199' } as const;

type One = Awaited<ReturnType<typeof withOne>>;

/** The code an authenticator app shows, this many minutes from now. */
function codeOf(uri: string, { clock }: Pick<One, 'clock'>, minutes = 0): string {
  return URI.parse(uri).generate({ timestamp: Date.parse(clock.now()) + minutes * 60_000 });
}

/** Sets up a second factor; the app, and the recovery codes. */
async function setUp(one: One) {
  const begun = await one.accounts.beginSecondFactor(one.login, PASSWORD);
  if ('refused' in begun) throw new Error(begun.refused);
  const code = codeOf(begun.uri, one);
  const done = await one.accounts.confirmSecondFactor(one.login, PASSWORD, code);
  if ('refused' in done) throw new Error(done.refused);
  return { ...begun, ...done, code };
}

const attempt = (one: One, code?: string) => one.accounts.signIn(one.login, PASSWORD, {}, code);

t.test('the codes are those of RFC 6238, appendix B', async (t) => {
  const uri = 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=8';
  for (const [seconds, code] of [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [2_000_000_000, '69279037'],
  ] as const)
    t.equal(URI.parse(uri).generate({ timestamp: seconds * 1000 }), code);
});

t.test('where it is required an administrator gets in only after setting one up', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  t.strictSame(await attempt(one), { refused: 'SECOND_FACTOR_NOT_SET_UP' });
  const { uri, sessionToken, recoveryCodes } = await setUp(one);
  t.match(uri, /^otpauth:\/\/totp\/Linli:worker-\w+\?issuer=Linli&secret=[A-Z2-7]{32}&/);
  t.equal(new Set(recoveryCodes).size, 10);
  t.match(recoveryCodes[0], /^(?:[a-hj-km-np-z2-9]{4}-){5}[a-hj-km-np-z2-9]{4}$/, '118 random bits');
  t.match(await one.accounts.callerOfSession(sessionToken), { role: 'SA' });
  t.strictSame(await attempt(one), { refused: 'SECOND_FACTOR_REQUIRED' });
  t.strictSame(await attempt(one, '000000'), { refused: 'SECOND_FACTOR_WRONG' });
  one.clock.pass(1);
  t.notOk('refused' in (await attempt(one, codeOf(uri, one))));
});

t.test('a grid worker signs in without one, and with it once it is set up', async (t) => {
  const one = await withOne(t);
  t.notOk('refused' in (await attempt(one)));
  await setUp(one);
  t.strictSame(await attempt(one), { refused: 'SECOND_FACTOR_REQUIRED' });
});

t.test('a code is taken once, and none older than one that was taken', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  const { uri, code } = await setUp(one);
  t.strictSame(await attempt(one, code), { refused: 'SECOND_FACTOR_WRONG' }, 'that of setting it up neither');
  one.clock.pass(1);
  const now = codeOf(uri, one);
  t.notOk('refused' in (await attempt(one, now)));
  t.strictSame(await attempt(one, now), { refused: 'SECOND_FACTOR_WRONG' });
  t.strictSame(await attempt(one, codeOf(uri, one, -0.5)), { refused: 'SECOND_FACTOR_WRONG' });
  t.notOk('refused' in (await attempt(one, codeOf(uri, one, 0.5))), 'a clock half a minute ahead');
});

t.test('of two who send the same code at once one is let in', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  const { uri } = await setUp(one);
  one.clock.pass(1);
  const code = codeOf(uri, one);
  const answers = await Promise.all([attempt(one, code), attempt(one, code), attempt(one, code)]);
  t.equal(answers.filter((answer) => !('refused' in answer)).length, 1);
});

t.test('a code of a minute ago is refused', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  const { uri } = await setUp(one);
  one.clock.pass(5);
  t.strictSame(await attempt(one, codeOf(uri, one, -1)), { refused: 'SECOND_FACTOR_WRONG' });
});

t.test('a recovery code does instead, once, however it is typed', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  const { recoveryCodes } = await setUp(one);
  const code = recoveryCodes[3] ?? '';
  t.notOk('refused' in (await attempt(one, ` ${code.toUpperCase()} `)));
  t.strictSame(await attempt(one, code), { refused: 'SECOND_FACTOR_WRONG' });
  t.strictSame(await one.accounts.secondFactorOf(one.accountId), { isSetUp: true, recoveryCodesLeft: 9 });
});

t.test('guessing codes is slowed down like guessing passwords', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  const { uri } = await setUp(one);
  one.clock.pass(1);
  for (let failure = 1; failure <= 10; failure += 1)
    t.strictSame(await attempt(one, '000000'), { refused: 'SECOND_FACTOR_WRONG' });
  t.match(await attempt(one, codeOf(uri, one)), { refused: 'TOO_MANY_REQUESTS' });
});

t.test(
  'without the password nothing is set up, and a second factor that is there is not replaced',
  async (t) => {
    const one = await withOne(t, ADMINISTRATOR);
    const { accounts, login } = one;
    t.strictSame(await accounts.beginSecondFactor(login, 'wrong'), { refused: 'SIGN_IN_REFUSED' });
    await accounts.beginSecondFactor(login, PASSWORD);
    t.strictSame(await accounts.confirmSecondFactor(login, PASSWORD, '000000'), {
      refused: 'SECOND_FACTOR_WRONG',
    });
    t.strictSame(await attempt(one), { refused: 'SECOND_FACTOR_NOT_SET_UP' }, 'begun is not set up');
    await setUp(one);
    t.strictSame(await accounts.beginSecondFactor(login, PASSWORD), {
      refused: 'SECOND_FACTOR_ALREADY_SET_UP',
    });
  },
);

t.test('setting one up ends every session that was opened without', async (t) => {
  const one = await withOne(t);
  const before = await signedIn(one.accounts, one.login);
  t.ok(await one.accounts.callerOfSession(before));
  await setUp(one);
  t.equal(await one.accounts.callerOfSession(before), undefined);
});

t.test('whoever becomes an administrator needs one from then on', async (t) => {
  const one = await withOne(t);
  const session = await signedIn(one.accounts, one.login);
  t.ok(await one.accounts.callerOfSession(session));
  await one.accounts.assignPost(one.accountId, ADMINISTRATOR);
  t.equal(await one.accounts.callerOfSession(session), undefined);
});

t.test('one that was removed is set up anew, and its recovery codes are gone', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  const { sessionToken, recoveryCodes } = await setUp(one);
  await one.accounts.removeSecondFactor(one.accountId);
  t.equal(await one.accounts.callerOfSession(sessionToken), undefined);
  t.strictSame(await attempt(one, recoveryCodes[0]), { refused: 'SECOND_FACTOR_NOT_SET_UP' });
  await setUp(one);
});

t.test(
  'neither the secret nor a recovery code stands in the database, and a row copied opens nothing',
  async (t) => {
    const one = await withOne(t, ADMINISTRATOR);
    const other = await withOne(t, ADMINISTRATOR);
    const { secret, recoveryCodes, uri } = await setUp(one);
    await setUp(other);
    const stored = await Promise.all(
      ['second_factor', 'recovery_code'].map((table) =>
        onlooker.query(`SELECT row_to_json(x)::text AS row, x::text AS text FROM accounts.${table} x`),
      ),
    );
    const text = JSON.stringify(stored.map(({ rows }) => rows as unknown[]));
    for (const hidden of [secret, Buffer.from(secret).toString('hex'), ...recoveryCodes])
      t.notMatch(text, hidden);
    await onlooker.query(
      `UPDATE accounts.second_factor SET sealed_secret =
       (SELECT sealed_secret FROM accounts.second_factor WHERE account_id = $1) WHERE account_id = $2`,
      [one.accountId, other.accountId],
    );
    other.clock.pass(1);
    await t.rejects(attempt(other, codeOf(uri, other)));
  },
);

t.test('where it is not required an administrator signs in without', async (t) => {
  const { login } = await withOne(t, ADMINISTRATOR);
  const lenient = createAccounts({ connectionString });
  t.teardown(() => lenient.close());
  t.notOk('refused' in (await lenient.signIn(login, PASSWORD)));
});

t.test('the accounts list says who has one', async (t) => {
  const one = await withOne(t, ADMINISTRATOR);
  const listed = async (accounts: Accounts) =>
    (await accounts.listAccounts()).find(({ login }) => login === one.login);
  t.match(await listed(one.accounts), { secondFactor: false, singleSignOn: false });
  await setUp(one);
  t.match(await listed(one.accounts), { secondFactor: true });
});
