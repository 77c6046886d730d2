import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t from 'tap';
import { beginWalk } from '../together.js';

const { watch, pageOf } = await beginWalk();

/** Where to put pictures of the pages for people to look at; nowhere unless asked. */
const PICTURES = process.env.LINLI_PICTURES;

async function pictureOf(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

async function replayOf(login: string, width: 390 | 1440): Promise<Page> {
  const page = await pageOf(login, '/cases', { width });
  await page.locator('.row-link').first().click();
  await page.getByRole('link', { name: '审计回放' }).click();
  await page.getByRole('heading', { name: '审计回放' }).waitFor();
  return page;
}

t.test('a case is stepped through with the keys, and each step says what it changed', async (t) => {
  const page = await replayOf('community', 1440);
  const slider = page.getByRole('slider', { name: '回放到第几个事件' });
  await slider.focus();
  const all = Number(await slider.getAttribute('max')) + 1;
  await page.keyboard.press('Home');
  await page.getByRole('heading', { name: `第 1 个事件，共 ${all} 个` }).waitFor();
  await page.locator('[data-revision="0"]').getByText('案件编号', { exact: true }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-revision="1"]').waitFor();
  await page.keyboard.press('End');
  await page.locator(`[data-revision="${all - 1}"]`).waitFor();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.locator(`[data-revision="${Math.max(0, all - 11)}"]`).waitFor();
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: '以此为对照' }).click();
  await slider.focus();
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: '与第 1 个事件相比' }).waitFor();
  await page.locator('[data-integrity=sound]').waitFor();
  t.match(await page.locator('[data-integrity]').innerText(), /完整性 已验证 \d+\/\d+/);
  await pictureOf(page, 'replay-1440');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Replay for audit' }).waitFor();
  await pictureOf(page, 'replay-1440-en');
  await page.context().close();
});

t.test('at every event it is told what each role could see then', async (t) => {
  const page = await replayOf('auditor', 1440);
  await page.getByText('各角色此时能看到什么').click();
  const row = (role: string) => page.getByRole('row').filter({ hasText: role });
  await row('社区工作者').waitFor();
  t.match(await row('系统管理员').count(), 0);
  t.match(await row('区级督办').innerText(), /反映人姓名/);
  await page.getByRole('slider', { name: '回放到第几个事件' }).focus();
  await page.keyboard.press('Home');
  await page.getByText('第 1 个事件之后').waitFor();
  t.match(await row('社区民警').innerText(), /看不到这个案件/, 'nothing was handed over yet');
  await page.context().close();
});

t.test('it plays to the end by itself, and fits a phone', async (t) => {
  const page = await replayOf('community', 390);
  const slider = page.getByRole('slider', { name: '回放到第几个事件' });
  const last = await slider.getAttribute('max');
  await slider.focus();
  await page.keyboard.press('Home');
  await page.locator('[data-revision="0"]').waitFor();
  await page.getByRole('button', { name: '播放 16×' }).click();
  await page.locator(`[data-revision="${last}"]`).waitFor();
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await pictureOf(page, 'replay-390');
  await page.context().close();
});

t.test('the browser had nothing to complain of and asked nobody else', (t) => {
  t.same(watch.complaints, []);
  t.same(watch.foreignRequests, []);
  t.end();
});
