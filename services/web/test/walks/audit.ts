import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t from 'tap';
import { act, fillIn } from '../acting.js';
import { beginWalk } from '../together.js';

const { watch, pageOf } = await beginWalk();

/** Where to put pictures of the pages for people to look at; nowhere unless asked. */
const PICTURES = process.env.LINLI_PICTURES;

async function pictureOf(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

/** Opens a form by its button, fills it in and waits until it is done. */
async function fill(page: Page, button: string, entered: Readonly<Record<string, string>> = {}) {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await fillIn(page, entered);
}

t.test(
  'an auditor draws a sample and finds something, the community replies, the audit is closed',
  async (t) => {
    const auditor = await pageOf('auditor', '/audit');
    await auditor.getByRole('heading', { name: '抽查', level: 1 }).waitFor();
    await fill(auditor, '发起抽查', { area: '柳荫社区', method: '按案件类型分层', size: '2' });
    await auditor.getByRole('heading', { name: '抽查工作底稿' }).waitFor();
    await fill(auditor, '抽取样本');
    await auditor.getByRole('button', { name: '登记意见' }).nth(1).waitFor();
    t.equal(await auditor.getByRole('button', { name: '登记意见' }).count(), 2);
    await auditor.getByRole('button', { name: '核对抽样' }).click();
    await auditor.getByText('结果与记录一致').waitFor();

    await fill(auditor, '登记意见', { kind: '依据材料缺失', atRevision: '1', text: '缺整改后的照片' });
    await auditor.getByText('缺整改后的照片').waitFor();
    await auditor.getByRole('button', { name: '登记意见' }).nth(1).click();
    await fillIn(auditor, { kind: '规范', text: '手续齐全' });
    await auditor.getByText('手续齐全').waitFor();
    await auditor.getByText('待答复').waitFor();
    await auditor.getByRole('button', { name: '办结抽查' }).click();
    const dialog = auditor.getByRole('dialog');
    await dialog.getByLabel('结论').fill('基本规范');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByText('还有意见没有答复').waitFor();
    await auditor.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const address = new URL(auditor.url()).pathname;

    const community = await pageOf('community', '/audit', { width: 390 });
    await community.getByText('1 条待答复').waitFor();
    await community.locator(`a[href="${address}"]`).click();
    await community.getByText('缺整改后的照片').waitFor();
    t.equal(await community.getByRole('button', { name: '登记意见' }).count(), 0);
    await fill(community, '答复', { view: '认可', text: '已补拍上传' });
    await community.getByText('已补拍上传').waitFor();
    t.equal(await community.evaluate(() => document.documentElement.scrollWidth), 390);
    await pictureOf(community, 'audit-reply-390');
    await community.context().close();

    await auditor.reload();
    await auditor.getByText('已补拍上传').waitFor();
    await pictureOf(auditor, 'audit-worksheet-1440');
    await auditor.getByRole('link', { name: '看回放第 1 步' }).click();
    await auditor.getByRole('heading', { name: /^第 1 个事件/ }).waitFor();
    await auditor.goBack();
    await fill(auditor, '确定复查日期', { on: '2099-01-15' });
    await auditor.getByText('2099年1月15日 复查').waitFor();
    await fill(auditor, '办结抽查', { conclusion: '基本规范' });
    await auditor.locator('.tag').getByText('已办结', { exact: true }).waitFor();
    t.equal(await auditor.getByRole('button', { name: '登记意见' }).count(), 0, 'nothing is added any more');
    await auditor.context().close();
  },
);

t.test('an auditor sees what the rules point at, and who looked at what', async (t) => {
  const page = await pageOf('auditor', '/audit/rules');
  await page.getByText(/已核查 \d+ 件案件的 \d+ 条记录/).waitFor();
  t.equal(await page.locator('[data-rule]').count(), 14);
  await pictureOf(page, 'audit-rules-1440');
  await t.test('and while a check runs, how far it is', async (t) => {
    let tell = (): void => undefined;
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await page.route(/rule-check\?/, (route) => told.then(() => route.continue()));
    await page.route('**/rule-check/progress', (route) => route.fulfill({ json: { cases: 3, of: 10 } }));
    await page.reload();
    await page.getByText('正在核查：10 件案件中已看 3 件').waitFor();
    tell();
    await page.getByText(/已核查 \d+ 件案件的 \d+ 条记录/).waitFor();
    t.equal(await page.getByText('正在核查').count(), 0);
  });
  await page.getByRole('link', { name: '查看记录' }).click();
  await page.getByRole('heading', { name: '查看记录', level: 1 }).waitFor();
  await page.getByLabel('案件编号').fill('没有这个编号');
  await page.getByText('没有查看记录').waitFor();
  await pictureOf(page, 'audit-access-1440');
  await page.context().close();
});

/** Asks again until it is there: it is on record soon after it was answered. */
async function reloadUntil(page: Page, text: string): Promise<void> {
  for (;;) {
    await page.locator('table.rows, .notice').first().waitFor();
    if ((await page.getByText(text).count()) > 0) return;
    await page.reload();
  }
}

t.test('who tried to open a case that is not theirs stands in the access log', async (t) => {
  const auditor = await pageOf('auditor', '/audit/access');
  await auditor.getByRole('heading', { name: '查看记录', level: 1 }).waitFor();
  const caseId = await auditor.evaluate(async () => {
    const answer = await fetch('/api/cases?limit=1');
    const { items } = (await answer.json()) as { items: { caseId: string }[] };
    return items[0]?.caseId;
  });
  const police = await pageOf('police', `/cases/${caseId}`);
  await police.getByText('没有这个案件').first().waitFor();
  await police.context().close();

  await auditor.getByLabel('种类').selectOption({ label: '被拒绝' });
  await reloadUntil(auditor, '不在其知悉范围');
  const row = auditor.getByRole('row').filter({ hasText: '不在其知悉范围' }).first();
  await pictureOf(auditor, 'audit-refused-1440');
  t.equal(await auditor.getByText('导出案卷', { exact: true }).count(), 1, 'only in the list of kinds');
  await row.getByRole('link').first().click();
  await auditor.getByText('看所有人的').waitFor();
  await auditor.setViewportSize({ width: 390, height: 844 });
  t.equal(await auditor.evaluate(() => document.documentElement.scrollWidth), 390);
  await pictureOf(auditor, 'audit-refused-390');
  await auditor.context().close();
});

t.test('who opened a restricted case stands in the access log, the auditor too', async (t) => {
  const grid = await pageOf('grid', '/field.html', { width: 390 });
  await grid.getByRole('radio', { name: /楼上漏水/ }).tap();
  await grid.getByRole('textbox', { name: '发生了什么' }).fill('未成年人独自在家时漏水');
  await grid.getByRole('button', { name: '提交' }).tap();
  await grid.getByRole('heading', { name: '已送达' }).waitFor();
  await grid.context().close();

  const community = await pageOf('community', '/reports');
  const report = community.getByRole('article').filter({ hasText: '未成年人独自在家时漏水' });
  await report.getByRole('button', { name: '立案' }).click();
  await fillIn(community, { title: '限知的漏水' });
  await community.getByRole('heading', { name: '限知的漏水', level: 1 }).waitFor();
  await act(community, '定密', { reason: '涉及未成年人' });
  const { pathname } = new URL(community.url());
  await community.reload();
  await community.getByRole('heading', { name: '限知的漏水', level: 1 }).waitFor();
  await community.context().close();

  const auditor = await pageOf('auditor', pathname);
  await auditor.getByRole('heading', { name: '限知的漏水', level: 1 }).waitFor();
  await auditor.goto('/audit/access?kind=SEEN');
  const rows = auditor.getByRole('row').filter({ has: auditor.locator(`a[href="${pathname}"]`) });
  await rows.filter({ hasText: '审计员' }).getByText('打开限知案件').waitFor();
  await rows.filter({ hasText: '社区工作者' }).getByText('打开限知案件').waitFor();
  // A third only if the hour turned meanwhile.
  t.ok((await rows.count()) <= 3, 'all that a page asks, and asks again, is one look');
  await pictureOf(auditor, 'audit-seen-1440');
  await auditor.setViewportSize({ width: 390, height: 844 });
  t.equal(await auditor.evaluate(() => document.documentElement.scrollWidth), 390);
  await pictureOf(auditor, 'audit-seen-390');
  await auditor.context().close();
});

t.test('the browser had nothing to complain of and asked nobody else', async (t) => {
  // An audit that cannot be closed yet is an answer of 409, a case that is not theirs one of 404: failed resources to browsers.
  t.same(
    watch.complaints.filter((complaint) => !/40[49]/.test(complaint)),
    [],
  );
  t.same(watch.foreignRequests, []);
});
