import type { Page } from 'playwright-core';
import t from 'tap';
import { act, fillIn } from '../acting.js';
import { beginWalk } from '../together.js';

const { watch, pageOf } = await beginWalk();

const TITLE = '东区7号楼漏水';
const PHONE = '13700137099';

/** Everything the server answered to a page, as text. */
function answersTo(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/') && !response.url().endsWith('/live'))
      bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).join('\n');
}

t.test('what is masked on the page is not in any answer either', async (t) => {
  const grid = await pageOf('grid', '/field.html', { width: 390 });
  await grid.getByRole('radio', { name: /楼上漏水/ }).tap();
  await grid.getByRole('textbox', { name: '发生了什么' }).fill('卫生间顶棚滴水');
  await grid.getByText('反映人（可不填）').click();
  await grid.getByLabel('姓名').fill('欧阳𠮷光');
  await grid.getByLabel('电话').fill(PHONE);
  await grid.getByRole('button', { name: '提交' }).tap();
  await grid.getByRole('heading', { name: '已送达' }).waitFor();
  await grid.context().close();

  const page = await pageOf('community', '/reports');
  await page
    .getByRole('article')
    .filter({ hasText: '卫生间顶棚滴水' })
    .getByRole('button', { name: '立案' })
    .click();
  await fillIn(page, { title: TITLE });
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await act(page, '受理');

  const answers = answersTo(page);
  await page.reload();
  await page.getByText('137****7099').waitFor();
  t.match(await answers(), '137****7099', 'the trace came over the wire');
  t.notMatch(await answers(), new RegExp(`${PHONE}|𠮷光`), 'and nothing behind it did');
  await page.context().close();
});

t.test('with a purpose it is shown, once, and it is on record who looked and why', async (t) => {
  const page = await pageOf('community', '/cases');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('button', { name: '查看个人信息' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await page.getByRole('dialog').getByText('请填写这一项').first().waitFor();
  await page.getByRole('dialog').locator('[data-field=purpose]').selectOption({ label: '上门核实' });
  await page.getByRole('dialog').getByLabel('反映人电话').check();
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await page.getByText(PHONE).waitFor();
  await page.getByRole('button', { name: '看完了' }).click();
  await page.getByText(PHONE).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('137****7099').waitFor();
  t.notMatch(await page.content(), PHONE, 'nothing stays on the page');
  await page.context().close();

  const auditor = await pageOf('auditor', '/cases');
  const log = await auditor.evaluate(
    async () => await (await fetch('/api/access-log?area=370199001001')).text(),
  );
  t.match(log, /site_visit/, 'the auditor finds who looked, and what for');
  t.notMatch(log, PHONE);
  await auditor.context().close();
});

t.test('an advisory opens as a PDF', async (t) => {
  const page = await pageOf('community', '/cases');
  await page.getByRole('link', { name: TITLE }).click();
  await act(page, '联系反映人', { reached: '是', channel: '电话', summary: '已约定上门时间。' });
  await act(page, '现场核实', { finding: '属实', note: '卫生间防水层破损。' });
  await act(page, '发告知书', {
    addresseeName: '窦志和',
    items: '修复卫生间防水层',
    policyTitle: '住宅室内装饰装修管理办法',
    how: '当面送达',
  });
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/document')),
    page.getByRole('button', { name: '打开 PDF' }).first().click(),
  ]);
  t.equal(answer.headers()['content-type'], 'application/pdf');
  t.equal(answer.status(), 200);
  await page.context().close();
});

t.test('an entry is corrected beside itself, and a note is kept confidential afterwards', async (t) => {
  const page = await pageOf('community', '/cases');
  await page.getByRole('link', { name: TITLE }).click();
  await act(page, '添加记录', { text: '已联系物业经理老张。' });
  const entries = page.getByRole('region', { name: /经过/ }).getByRole('listitem');
  const note = entries.filter({ hasText: '添加办理记录' });
  await note.getByRole('button', { name: '更正' }).click();
  await fillIn(page, { new: '已联系物业经理。', reason: '不写姓名' });
  await note.getByText('已更正，原文：').waitFor();
  t.match(await note.innerText(), /已联系物业经理。[^]*已更正，原文：\s*已联系物业经理老张。/);
  await note.getByRole('button', { name: '记录转为保密' }).click();
  await entries.filter({ hasText: '转为保密' }).first().waitFor();
  await page.context().close();
});

t.test('no page complained, and nothing was asked of anybody else', (t) => {
  t.same(watch.complaints, []);
  t.same(
    watch.foreignRequests.filter((url) => !url.startsWith('blob:')),
    [],
  );
  t.end();
});
