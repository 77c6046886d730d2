import type { Page } from 'playwright-core';
import t from 'tap';
import { act, fillIn } from '../acting.js';
import { beginWalk } from '../together.js';

const { watch, pageOf } = await beginWalk();

const TITLE = '东区9号楼噪声纠纷';

const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const cardIn = (page: Page, name: string) => column(page, name).getByRole('article', { name: TITLE });

t.test('a mediation that is proposed waits on the board of every mediator, without a name', async (t) => {
  const grid = await pageOf('grid', '/field.html', { width: 390 });
  await grid.getByRole('radio', { name: /噪声扰民/ }).tap();
  await grid.getByRole('textbox', { name: '发生了什么' }).fill('901室练琴到夜里十一点，801室睡不着。');
  await grid.getByRole('button', { name: '提交' }).tap();
  await grid.getByRole('heading', { name: '已送达' }).waitFor();
  await grid.context().close();

  const page = await pageOf('community', '/reports');
  await page.getByRole('article').filter({ hasText: '练琴' }).getByRole('button', { name: '立案' }).click();
  await fillIn(page, { title: TITLE });
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await act(page, '受理');
  await act(page, '提出调解', {
    origin: '当事人申请调解',
    applicantName: '甘雨田',
    respondentName: '窦志和',
    matter: '夜间练琴影响休息，双方愿意调解。',
  });
  await page.context().close();

  const mediator = await pageOf('mediator', '/mediations');
  await cardIn(mediator, '待分派').waitFor();
  t.match(await cardIn(mediator, '待分派').innerText(), /当事人 2 方/);
  t.notMatch(await mediator.locator('main').innerText(), /甘雨田|窦志和/, 'it may hang on a wall');
  await mediator.context().close();
});

t.test('with the keyboard alone a mediator takes it on and asks the parties', async (t) => {
  const page = await pageOf('mediator', '/mediations');
  const move = cardIn(page, '待分派').getByRole('combobox', { name: `移动：${TITLE}` });
  await move.focus();
  await move.selectOption({ label: '约谈' });
  await fillIn(page, { way: '当事人选定', interest: '无利害关系' });
  await cardIn(page, '约谈').waitFor();
  await cardIn(page, '约谈').getByRole('button', { name: '登记同意调解' }).focus();
  await page.keyboard.press('Enter');
  await fillIn(page, { partyId: /^申请人/, way: '书面同意' });
  t.pass('one party consented');
  await page.context().close();
});

t.test(
  'a card that is dragged on opens the form of what brings it there; what cannot be yet says why',
  async (t) => {
    const page = await pageOf('mediator', '/mediations');
    await cardIn(page, '约谈').waitFor();
    await cardIn(page, '约谈').dragTo(column(page, '待签'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('现在不能达成协议').waitFor();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await dialog.waitFor({ state: 'detached' });
    await cardIn(page, '约谈').dragTo(column(page, '调解中'));
    await fillIn(page, { partyId: /^被申请人/, way: '书面同意' });
    await cardIn(page, '调解中').waitFor();
    t.match(await cardIn(page, '调解中').innerText(), /调解期限/);
    await page.context().close();
  },
);

t.test('on a phone the columns stand below each other', async (t) => {
  const page = await pageOf('mediator', '/mediations', { width: 390 });
  await cardIn(page, '调解中').waitFor();
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await page.context().close();
});

t.test(
  'a party asks for another mediator and need not say why; who takes over is accepted first',
  async (t) => {
    const page = await pageOf('community', '/cases');
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByText('调解员 调解员宁姐').waitFor();
    await act(page, '申请回避', {
      requestedBy: /^被申请人/,
      replacedBy: '调解员老路 柳荫社区人民调解委员会',
    });
    await page.getByText('调解员 调解员老路').waitFor();
    await act(page, '确定调解员', { way: '当事人选定', interest: '无利害关系' });
    const colleague = await pageOf('colleague', '/mediations');
    await cardIn(colleague, '调解中').waitFor();
    t.pass('it is on the board of the one who took over');
    await Promise.all([colleague.context().close(), page.context().close()]);
  },
);

t.test('no page complained, and nothing was asked of anybody else', (t) => {
  t.same(watch.complaints, []);
  t.same(watch.foreignRequests, []);
  t.end();
});
