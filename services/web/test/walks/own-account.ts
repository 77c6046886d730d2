import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext } from '../browser.js';
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

t.test('no page complained but of what was refused on purpose', async (t) => {
  t.strictSame(
    watch.complaints.filter((text) => !/status of 401/.test(text)),
    [],
  );
  t.strictSame(watch.foreignRequests, []);
});
