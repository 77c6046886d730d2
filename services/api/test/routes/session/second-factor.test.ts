import { URI } from 'otpauth';
import t from 'tap';
import { PASSWORD, startLivingSystem } from '../../living-system.js';
import { Browser } from './session-of.js';

const system = await startLivingSystem({ secondFactor: 'required' });
t.teardown(() => system.close());

const ADMINISTRATOR = { login: 'administrator', password: PASSWORD };
const post = (browser: Browser, url: string, payload: object) =>
  browser.ask({ method: 'POST', url: `/api/session/${url}`, payload });

t.test(
  'an administrator sets up two steps, signs in with them, and loses them through another one',
  async (t) => {
    const browser = new Browser(system);
    t.match((await browser.signIn(ADMINISTRATOR)).json(), { status: 403, code: 'SECOND_FACTOR_NOT_SET_UP' });
    t.equal((await browser.ask({ url: '/api/accounts' })).statusCode, 401, 'nothing is open before');

    const begun = await post(browser, 'second-factor', ADMINISTRATOR);
    t.equal(begun.headers['cache-control'], 'no-store');
    const { uri } = begun.json<{ uri: string }>();
    const codeIn = (seconds: number) => URI.parse(uri).generate({ timestamp: Date.now() + seconds * 1000 });
    const wrong = await post(browser, 'second-factor/confirmation', { ...ADMINISTRATOR, code: '000000' });
    t.match(wrong.json(), { status: 401, code: 'SECOND_FACTOR_WRONG' });
    const done = await post(browser, 'second-factor/confirmation', { ...ADMINISTRATOR, code: codeIn(0) });
    t.match(done.json(), { session: { role: 'SA' } });
    const { recoveryCodes } = done.json<{ recoveryCodes: readonly string[] }>();
    t.equal(recoveryCodes.length, 10);
    t.match((await browser.ask({ url: '/api/session/account' })).json(), {
      login: 'administrator',
      secondFactor: true,
      recoveryCodesLeft: 10,
    });
    t.equal((await browser.ask({ url: '/api/accounts' })).statusCode, 200);

    const other = new Browser(system);
    t.match((await other.signIn(ADMINISTRATOR)).json(), { status: 401, code: 'SECOND_FACTOR_REQUIRED' });
    const code = codeIn(30);
    t.equal((await other.signIn({ ...ADMINISTRATOR, code })).statusCode, 201);
    t.match((await other.signIn({ ...ADMINISTRATOR, code })).json(), { code: 'SECOND_FACTOR_WRONG' });
    const recovered = await other.signIn({ ...ADMINISTRATOR, code: recoveryCodes[0] ?? '' });
    t.equal(recovered.statusCode, 201);

    const url = `/api/accounts/${system.idOf.administrator}/second-factor`;
    const own = await other.ask({ method: 'DELETE', url });
    t.match(own.json(), { status: 409, code: 'OWN_ACCOUNT' });
    t.equal((await system.ask('community', { method: 'DELETE', url })).statusCode, 403);
  },
);

t.test('an administrator removes the second factor of somebody who lost the phone', async (t) => {
  const auditor = { login: 'auditor', password: PASSWORD };
  const browser = new Browser(system);
  const { uri } = (await post(browser, 'second-factor', auditor)).json<{ uri: string }>();
  const code = URI.parse(uri).generate();
  t.equal((await post(browser, 'second-factor/confirmation', { ...auditor, code })).statusCode, 201);
  t.match((await post(browser, 'second-factor', auditor)).json(), { code: 'SECOND_FACTOR_ALREADY_SET_UP' });
  const url = `/api/accounts/${system.idOf.auditor}/second-factor`;
  t.equal((await system.ask('administrator', { method: 'DELETE', url })).statusCode, 204);
  t.equal((await browser.ask({ url: '/api/session' })).statusCode, 401);
  t.match((await browser.signIn(auditor)).json(), { code: 'SECOND_FACTOR_NOT_SET_UP' });
});
