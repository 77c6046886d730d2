import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext, signIn } from '../browser.js';
import { beginWalk } from '../together.js';

const { linli, browser, watch, pageOf } = await beginWalk();

/** Where to put pictures of the pages for people to look at; nowhere unless asked. */
const PICTURES = process.env.LINLI_PICTURES;

async function pictureOf(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

t.test('a person sees on the own page where they signed in, and that somebody failed to', async (t) => {
  const context = await openContext(browser, linli.url, watch, { width: 1440 });
  const guesser = await context.newPage();
  await guesser.goto('/');
  await guesser.locator('[name=login]').fill('leader');
  await guesser.locator('[name=password]').fill('not the password of anybody');
  await guesser.locator('[name=password]').press('Enter');
  await guesser.getByRole('alert').waitFor();
  await context.close();

  const page = await pageOf('leader', '/me');
  const table = page.getByRole('table', { name: '最近的登录' });
  // It is on record soon after it was answered.
  while ((await table.getByText('本次登录').count()) === 0) {
    await page.reload();
    await page.getByText('最近 20 次登录').waitFor();
  }
  const present = table.getByRole('row').filter({ hasText: '本次登录' });
  t.match(await present.innerText(), /已登录[^]*Chrome · /);
  t.match(await table.getByRole('row').filter({ hasText: '登录失败' }).first().innerText(), '未知');
  await pictureOf(page, 'own-account-1440');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('table', { name: 'Latest sign-ins' }).getByText('This session').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await pictureOf(page, 'own-account-390');
  await page.context().close();
});

t.test(
  'a form that was begun is kept for its owner, and gone from the computer once the owner signs out',
  async (t) => {
    const page = await pageOf('administrator', '/admin/accounts');
    const drafts = () =>
      page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('draft.')));
    const open = async () => {
      await page.getByRole('button', { name: '新建账号' }).click();
      return page.getByRole('dialog').getByLabel('姓名');
    };
    await (await open()).fill('没有写完的人');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.reload();
    t.equal(await (await open()).inputValue(), '没有写完的人');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    t.match(await drafts(), [/^linli\.draft\.desk\.[0-9a-f-]{36}\.admin\.create-account$/]);

    let question = '';
    page.once('dialog', (dialog) => {
      question = dialog.message();
      void dialog.dismiss();
    });
    await page.getByRole('button', { name: '退出' }).click();
    t.match(question, /还有 1 份填写了没有提交的内容/);
    t.equal((await drafts()).length, 1, 'whoever thinks again has lost nothing');
    await page.context().setOffline(true);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('没有退出：连不上服务器').waitFor();
    t.equal((await drafts()).length, 1, 'nor does a sign-out that did not work take anything away');
    await page.context().setOffline(false);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '退出' }).click();
    await page.locator('[name=password]').waitFor();
    t.strictSame(await drafts(), []);
    await page.context().close();
  },
);

t.test('a session that has ended leads to the way in where one stood, and back there', async (t) => {
  const page = await pageOf('leader', '/cases');
  await page.locator('.row-link').first().waitFor();
  await page.context().clearCookies();
  await page.getByRole('link', { name: '网格学院', exact: true }).click();
  await signIn(page, 'community', linli.passwordOf('community'));
  await page.getByRole('heading', { name: '网格学院', exact: true }).waitFor();
  t.match(page.url(), /\/training$/);
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/cases');
  await page.getByRole('link', { name: '案件', exact: true }).click();
  t.equal((await asked).status(), 200, 'what was answered to somebody else is not shown');
  await page.getByRole('link', { name: '社区书记老齐' }).waitFor();
  await page.context().close();
});

t.test('whoever wants to sees the password while typing it', async (t) => {
  const context = await openContext(browser, linli.url, watch, { width: 390 });
  const page = await context.newPage();
  for (const path of ['/', '/field.html']) {
    await page.goto(path);
    const password = page.locator('[name=password]');
    await password.fill('to be read');
    t.equal(await password.getAttribute('type'), 'password');
    await page.getByLabel('显示密码').check();
    t.equal(await password.getAttribute('type'), 'text');
    t.equal(await password.inputValue(), 'to be read');
    await pictureOf(page, `sign-in${path.replaceAll(/[/.]/g, '-')}390`);
  }
  await context.close();
});

t.test('no page complained but of what was refused on purpose', async (t) => {
  t.strictSame(
    watch.complaints.filter((text) => !/status of 401|ERR_INTERNET_DISCONNECTED/.test(text)),
    [],
  );
  t.strictSame(watch.foreignRequests, []);
});
