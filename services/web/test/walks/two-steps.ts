import { URI } from 'otpauth';
import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext, signIn, type Watch } from '../browser.js';
import { together } from '../together.js';

const { linli, browser } = await together();
const watch: Watch = { complaints: [], foreignRequests: [] };
const PASSWORD = linli.passwordOf('auditor');

async function arrive(path = '/'): Promise<Page> {
  const context = await openContext(browser, linli.url, watch, { width: 1440 });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Enters login and password, and no more. */
async function enterPassword(page: Page): Promise<void> {
  await page.locator('[name=login]').fill('auditor');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('[name=password]').press('Enter');
}

let codes: readonly string[] = [];

t.test('a person sets up two steps: key, first code, recovery codes', async (t) => {
  const page = await arrive();
  await signIn(page, 'auditor', PASSWORD);
  await page.getByRole('link', { name: /审计员/ }).click();
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '设置两步验证' }).click();
  await page.getByRole('button', { name: '开始设置' }).click();
  const picture = page.getByRole('figure', { name: '二维码，内容与下面的密钥相同' });
  await picture.locator('svg').waitFor();
  const secret = await page.locator('[data-secret]').innerText();
  const code = URI.parse(`otpauth://totp/x?secret=${secret}`).generate();
  await page.getByLabel('2. 输入它显示的 6 位数字').fill('000000');
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByRole('alert').filter({ hasText: '验证码不正确' }).waitFor();
  await page.getByLabel('2. 输入它显示的 6 位数字').fill(code);
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByRole('heading', { name: '恢复码' }).waitFor();
  codes = await page.locator('.recovery-codes code').allInnerTexts();
  t.equal(codes.length, 10);
  await page.getByRole('button', { name: '已经收好，继续' }).click();
  await page.getByText('还有 10 个恢复码').waitFor();
  t.notMatch(await page.content(), codes[0] ?? '', 'they are not shown again');
  t.notMatch(
    await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])),
    PASSWORD,
    'the browser keeps no password',
  );
  await page.context().close();
});

t.test('from then on the sign-in page asks for a code, at the desk and on the phone', async (t) => {
  const page = await arrive();
  await enterPassword(page);
  await page.getByLabel('验证码').fill('000000');
  await page.getByLabel('验证码').press('Enter');
  await page.getByRole('alert').filter({ hasText: '验证码不正确' }).waitFor();
  await page.getByLabel('验证码').fill(codes[0] ?? '');
  await page.getByLabel('验证码').press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();

  const phone = await arrive('/field.html');
  await enterPassword(phone);
  await phone.locator('[name=code]').fill(codes[1] ?? '');
  await phone.locator('[name=code]').press('Enter');
  await phone.locator('[name=code]').waitFor({ state: 'detached' });

  await page.goto('/me');
  await page.getByText('还有 8 个恢复码').waitFor();
  const sessions = page.getByRole('table').getByRole('row');
  await sessions.filter({ hasText: '这里' }).waitFor();
  const others = page.getByRole('button', { name: /^结束 / });
  const before = await others.count();
  t.ok(before >= 1, `${before} others`);
  await others.first().click();
  await page.waitForFunction(
    (left) => document.querySelectorAll('button[aria-label^="结束 "]').length === left,
    before - 1,
  );
  await Promise.all([page.context().close(), phone.context().close()]);
});

t.test('what the provider refused is told in words on the sign-in page, once', async (t) => {
  const page = await arrive('/#refused=SINGLE_SIGN_ON_UNKNOWN');
  await page.getByRole('alert').filter({ hasText: '没有与之对应的账号' }).waitFor();
  t.notMatch(page.url(), /refused/);
  await page.reload();
  await page.locator('[name=login]').waitFor();
  t.equal(await page.getByRole('alert').count(), 0);
  await page.context().close();
});

t.test('no page complained but of what was refused on purpose', async (t) => {
  t.strictSame(
    watch.complaints.filter((text) => !/status of 401/.test(text)),
    [],
  );
  t.strictSame(watch.foreignRequests, []);
});
