import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import t from 'tap';
import { readablePassword } from '../src/index.js';
import { PASSWORD, surroundings } from './surroundings.js';

const { withOne } = await surroundings({ secondFactor: 'required' });
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const FIRST = 'k7mq-xh2p-9abc-defg';
const OWN = 'ein Kran hebt zwei Eulen';

/** The code an authenticator app shows at a moment. */
const codeOf = (secret: string, at: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: Date.parse(at),
  });

t.test('a password others would try is refused', async (t) => {
  const { accounts, accountId } = await withOne(t, { login: 'wangwei' });
  const here = { sessionToken: '' };
  const code = async (next: string): Promise<string> => {
    try {
      await accounts.changePassword(accountId, { present: PASSWORD, next }, here);
      return 'taken';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  t.equal(await code('elf Zeichen'), 'PASSWORD_TOO_SHORT');
  t.equal(await code('Kw7            q'), 'PASSWORD_TOO_SHORT', 'spaces make no length');
  t.equal(await code('🦉🏔🛶🎻🪁🧵'), 'PASSWORD_TOO_SHORT', 'six characters are not twelve');
  t.equal(await code('seven owls '.repeat(12)), 'PASSWORD_TOO_LONG');
  const guessed = [
    'password1234',
    'P@ssw0rd!2026',
    '1qaz2wsx3edc',
    'qwertyuiop[]',
    'administrator',
    '123456789012',
    'woaini1314520',
    'woaizhongguo88',
    'zhongguo2026',
    '5201314520131452',
    '13812345678a',
    '我爱中国我爱中国我爱中国',
    'linli2026linli',
    'Linli-2026-Linli',
    '邻里邻里邻里2026!!',
    'wangwei-2026-11',
    'WangWei19900101',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    '２０２６０１０１２０２６',
  ];
  for (const one of guessed) t.equal(await code(one), 'PASSWORD_EASILY_GUESSED', one);
  t.equal(await code(PASSWORD), 'PASSWORD_UNCHANGED');
  t.equal(await code('三只猫 在 屋顶 看 下雨'), 'taken');
});

t.test('a phrase, what this program makes, and the longest password are taken', async (t) => {
  const { accounts, accountId } = await withOne(t);
  let present = PASSWORD;
  const long = createHmac('sha512', 'x').update('long').digest('hex').slice(0, 128);
  for (const next of ['the seventh owl sings in the attic', readablePassword(), long, OWN]) {
    await accounts.changePassword(accountId, { present, next }, { sessionToken: '' });
    present = next;
  }
  t.equal(present, OWN);
});

t.test('a first password lets nobody in: it is good for setting one of one’s own', async (t) => {
  const { accounts, login } = await withOne(t, { password: FIRST, firstPassword: true });
  t.strictSame(await accounts.signIn(login, FIRST), { refused: 'PASSWORD_TO_BE_CHANGED' });
  t.strictSame(await accounts.beginSecondFactor(login, FIRST), { refused: 'PASSWORD_TO_BE_CHANGED' });
  t.strictSame(await accounts.confirmSecondFactor(login, FIRST, '000000'), {
    refused: 'PASSWORD_TO_BE_CHANGED',
  });
  t.strictSame(await accounts.signIn(login, 'wrong', {}, undefined, OWN), { refused: 'SIGN_IN_REFUSED' });
  await t.rejects(accounts.signIn(login, FIRST, {}, undefined, 'short'), { code: 'PASSWORD_TOO_SHORT' });
  await t.rejects(accounts.signIn(login, FIRST, {}, undefined, FIRST), { code: 'PASSWORD_UNCHANGED' });
  await t.rejects(accounts.signIn(login, FIRST, {}, undefined, 'password1234'), {
    code: 'PASSWORD_EASILY_GUESSED',
  });
  t.match(await accounts.signIn(login, FIRST, {}, undefined, OWN), { sessionToken: String });
  t.strictSame(await accounts.signIn(login, FIRST), { refused: 'SIGN_IN_REFUSED' });
  t.match(await accounts.signIn(login, OWN), { sessionToken: String });
});

t.test('a password of one’s own is changed by nobody who signs in with it', async (t) => {
  const { accounts, login } = await withOne(t);
  t.match(await accounts.signIn(login, PASSWORD, {}, undefined, OWN), { sessionToken: String });
  t.strictSame(await accounts.signIn(login, OWN), { refused: 'SIGN_IN_REFUSED' });
});

t.test('who must have two steps sets the own password first, then those', async (t) => {
  const { accounts, clock, login } = await withOne(t, { role: 'AU', password: FIRST, firstPassword: true });
  t.strictSame(await accounts.signIn(login, FIRST, {}, undefined, OWN), {
    refused: 'SECOND_FACTOR_NOT_SET_UP',
  });
  const begun = await accounts.beginSecondFactor(login, OWN);
  const secret = 'refused' in begun ? '' : begun.secret;
  t.match(await accounts.confirmSecondFactor(login, OWN, codeOf(secret, clock.now())), {
    sessionToken: String,
  });
});

t.test('a code is not used up by being asked for a password of one’s own', async (t) => {
  const { accounts, clock, login, accountId } = await withOne(t);
  const begun = await accounts.beginSecondFactor(login, PASSWORD);
  const secret = 'refused' in begun ? '' : begun.secret;
  await accounts.confirmSecondFactor(login, PASSWORD, codeOf(secret, clock.now()));
  await accounts.setPassword(accountId, FIRST);
  clock.pass(5);
  const code = codeOf(secret, clock.now());
  t.strictSame(await accounts.signIn(login, FIRST), { refused: 'SECOND_FACTOR_REQUIRED' });
  t.strictSame(await accounts.signIn(login, FIRST, {}, code), { refused: 'PASSWORD_TO_BE_CHANGED' });
  await t.rejects(accounts.signIn(login, FIRST, {}, code, 'short'), { code: 'PASSWORD_TOO_SHORT' });
  t.strictSame(await accounts.signIn(login, FIRST, {}, '000000', OWN), { refused: 'SECOND_FACTOR_WRONG' });
  t.match(await accounts.signIn(login, FIRST, {}, code, OWN), { sessionToken: String });
});

t.test(
  'a person can see when password and second factor were changed, from where, and by whom',
  async (t) => {
    const { accounts, clock, login, accountId } = await withOne(t);
    t.strictSame(await accounts.credentialChangesOf(accountId), {});
    clock.pass(1);
    const changedAt = clock.now();
    await accounts.changePassword(
      accountId,
      { present: PASSWORD, next: OWN },
      { sessionToken: '', userAgent: FIREFOX },
    );
    const own = { at: changedAt, device: 'Firefox · Linux', byAdministrator: false };
    t.strictSame(await accounts.credentialChangesOf(accountId), { password: own });
    const begun = await accounts.beginSecondFactor(login, OWN);
    const secret = 'refused' in begun ? '' : begun.secret;
    t.strictSame(await accounts.credentialChangesOf(accountId), { password: own }, 'begun is not done');
    await accounts.confirmSecondFactor(login, OWN, codeOf(secret, clock.now()), { userAgent: FIREFOX });
    t.match(await accounts.credentialChangesOf(accountId), { second_factor: own });
    clock.pass(60);
    await accounts.setPassword(accountId, FIRST);
    await accounts.removeSecondFactor(accountId);
    const theirs = { at: clock.now(), device: '', byAdministrator: true };
    t.strictSame(await accounts.credentialChangesOf(accountId), { password: theirs, second_factor: theirs });
  },
);
