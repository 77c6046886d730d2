import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t from 'tap';
import { fillIn } from '../acting.js';
import { answeredLongAgo } from '../answered-long-ago.js';
import { beginWalk } from '../together.js';

const { linli, watch, pageOf } = await beginWalk();
const persons = await answeredLongAgo(linli, '2024-03-04', 3);
const [first = '', second = '', third = ''] = persons;

/** Where to put pictures of the pages for people to look at; nowhere unless asked. */
const PICTURES = process.env.LINLI_PICTURES;

async function pictureOf(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

function rowOf(page: Page, part: string, person: string) {
  const region = page.locator('section.panel').filter({ has: page.getByRole('heading', { name: part }) });
  return region.getByRole('row').filter({ hasText: person });
}

t.test('the community asks for those whose time is over, one or many, on a phone', async (t) => {
  const page = await pageOf('community', '/erasures', { width: 390 });
  const row = rowOf(page, '保存期满', first);
  await row.waitFor();
  t.match(await row.innerText(), /仅答复、不予受理或撤回的[^]*2025年3月4日/);
  t.notMatch(await page.content(), /欧阳晓燕/);
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await pictureOf(page, 'erasures-390');
  await page.getByRole('button', { name: `申请删除 ${first}` }).tap();
  await fillIn(page);
  await row.getByText('已申请，待批准').waitFor();
  await page.getByRole('checkbox', { name: `选择 ${second}` }).tap();
  await page.getByRole('checkbox', { name: `选择 ${third}` }).tap();
  await page.getByRole('button', { name: '申请删除所选（2）' }).tap();
  await fillIn(page);
  await rowOf(page, '待批准', third).waitFor();
  t.equal(
    await page.getByRole('button', { name: '批准', exact: true }).count(),
    0,
    'nobody agrees to the own request',
  );
  await page.context().close();
});

t.test('the district approves one and rejects another, with the keyboard', async (t) => {
  const page = await pageOf('district', '/erasures');
  await rowOf(page, '待批准', first).waitFor();
  await page.getByRole('button', { name: `批准 ${first}`, exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('不能恢复').waitFor();
  await pictureOf(page, 'erasure-approve-1440');
  await dialog.getByRole('button', { name: '提交' }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await rowOf(page, '保存期满', first).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `不批准 ${second}` }).click();
  await fillIn(page, { reason: '尚有信访事项未了' });
  await rowOf(page, '保存期满', second).getByText('曾申请，未获批准').waitFor();
  t.equal(await page.getByRole('button', { name: /^申请删除/ }).count(), 0);
  await page.context().close();
});

t.test('the district sets a schedule; everybody sees who did, since when and on what', async (t) => {
  const page = await pageOf('district', '/erasures');
  await page.getByRole('button', { name: '设定 · 仅答复、不予受理或撤回的' }).click();
  await fillIn(page, { years: '9', from: '2098-01-01', basis: '区档〔2026〕3号' });
  const row = rowOf(page, '保存期限表', '仅答复、不予受理或撤回的');
  await row.getByText('第 2 版，自 2098年1月1日 起：9 年').waitFor();
  await row.getByText('区档〔2026〕3号').waitFor();
  t.match(await row.innerText(), /第 1 版，内置：1 年 现行/);
  await pictureOf(page, 'erasures-1440');
  await page.context().close();

  const auditor = await pageOf('auditor', '/erasures');
  await auditor.getByText('第 2 版，自 2098年1月1日 起：9 年').waitFor();
  t.equal(await auditor.getByRole('button', { name: /^设定/ }).count(), 0);
  await auditor.getByRole('button', { name: 'English' }).click();
  await auditor.getByText('Version 2, from').waitFor();
  await auditor.getByText('Only answered, declined or withdrawn').first().waitFor();
  await auditor.context().close();
});

t.test('the browser had nothing to complain of and asked nobody else', async (t) => {
  t.same(watch.complaints, []);
  t.same(watch.foreignRequests, []);
});
