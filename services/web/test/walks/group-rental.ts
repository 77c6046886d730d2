import type { Page } from 'playwright-core';
import t from 'tap';
import { act, fillIn } from '../acting.js';
import { beginWalk } from '../together.js';

/* D-B 群租房, played in the browser by five roles from the first report to the closed case. */

const { watch, pageOf } = await beginWalk();

const TITLE = '东区8号楼群租投诉';
const BUILDING = '东区8号楼';
const SAID = [
  '隔壁801室住了十几个人，夜里进进出出。',
  '801室改成了很多小间，担心着火。',
  '楼道堆满801室的杂物和电动车电池。',
  '801室又在装隔断，电钻响到晚上十点。',
  '801室垃圾成堆，请尽快处理。',
];
const ROOMS = Array.from({ length: 8 }, (_, at) => `拆除第${at + 1}间隔断`);

/** The case, opened from the list of cases. */
async function openCase(login: string): Promise<Page> {
  const page = await pageOf(login, '/cases');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  return page;
}

const timeline = (page: Page, text: string | RegExp) =>
  page.getByRole('region', { name: /经过/ }).getByRole('listitem').filter({ hasText: text });

t.test('the grid worker files five reports of confidential neighbours on the phone', async (t) => {
  const page = await pageOf('grid', '/field.html', { width: 390 });
  for (const [at, said] of SAID.entries()) {
    await page.getByRole('radio', { name: /群租/ }).first().tap();
    await page.getByRole('textbox', { name: '发生了什么' }).fill(said);
    await page.getByLabel('楼栋或位置').fill(BUILDING);
    await page.getByText('反映人（可不填）').click();
    await page.getByLabel('姓名').fill(['莫玉兰', '甘雨田', '窦志和', '盛春生', '甘雨田'][at] ?? '');
    await page.getByLabel('电话').fill(`1370013700${at === 4 ? 1 : at}`);
    await page.getByLabel(/反映人要求保密/).check();
    await page.getByRole('button', { name: '提交' }).tap();
    await page.getByRole('heading', { name: '已送达' }).waitFor();
    if (at < SAID.length - 1) await page.getByRole('button', { name: '再报一件' }).tap();
  }
  t.pass('five of five were delivered');
  await page.context().close();
});

t.test(
  'the community opens one case for all five, accepts it, and nobody sees who the neighbours are',
  async (t) => {
    const page = await pageOf('community', '/work');
    const waiting = page.getByRole('region', { name: /待处理诉求/ }).getByRole('listitem');
    await waiting.filter({ hasText: '群租' }).filter({ hasText: '5 件' }).getByRole('link').click();
    const reports = page.getByRole('article').filter({ hasText: '801室' });
    await reports.first().waitFor();
    t.equal(await reports.count(), 5);
    await reports
      .filter({ hasText: SAID[0] ?? '' })
      .getByRole('button', { name: '立案' })
      .click();
    await fillIn(page, { title: TITLE });
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await act(page, '受理');
    await page.goto('/reports');
    await page.getByRole('button', { name: '4 件一并并入案件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('option').filter({ hasText: TITLE }).waitFor({ state: 'attached' });
    await dialog.locator('[data-field=caseId]').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByText('4 件已并入案件').waitFor();
    await page.getByRole('article').filter({ hasText: '801室' }).first().waitFor({ state: 'detached' });
    await page.context().close();
  },
);

t.test('the grid worker makes contact and finds three rooms made into eight', async (t) => {
  const page = await openCase('grid');
  await act(page, '联系反映人', {
    reached: '是',
    channel: '电话',
    summary: '已告知将联合核查，身份保密。',
  });
  await act(page, '现场核实', {
    finding: '属实',
    note: '原三居室被隔成8间，住12人，隔断为木板。',
    personsPresent: '二房东及租客若干',
  });
  await timeline(page, '现场核实').first().waitFor();
  t.notMatch(await page.locator('main').innerText(), /1370013700\d/, 'no telephone number in clear');
  await page.context().close();
});

t.test(
  'the community whistles, enforcement reports in, the police register the tenants and give it back',
  async (t) => {
    const community = await openCase('community');
    await act(community, '吹哨', {
      departments: ['晨光派出所', '柳荫物业服务中心', '晨光街道综合行政执法队'],
      question: '801室群租如何限期整改？',
    });
    const department = await openCase('department');
    await act(department, '报到', { representative: '老纪', contribution: '说明责令改正的条件和程序。' });
    await timeline(community, /报到/).first().waitFor();
    await act(community, '移送公安', {
      station: '晨光派出所',
      reasonCode: '居住登记',
      reason: '承租人多人未登记，请核查。',
    });
    const police = await pageOf('police', '/work');
    await police.getByRole('link', { name: TITLE }).first().click();
    await act(police, '公安退回', { reason: '12名租客已补登记，未发现违法线索。' });
    await timeline(community, /退回/).first().waitFor();
    await act(community, '哨声办结', {
      'rating 370199001-police': '部分解决',
      'rating 370199001001-property': '未到场',
      'summons 370199001001-property': '19:00 电话通知物业经理，答应到场未到。',
      'rating 370199001-enforcement': '问题已解决',
    });
    t.pass('the whistle is closed with what each department did');
    for (const page of [community, department, police]) await page.context().close();
  },
);

t.test('an advisory, five of eight partitions gone, an order for the rest, all gone', async (t) => {
  const community = await openCase('community');
  await act(community, '发告知书', {
    addresseeName: '苗大成',
    items: ROOMS.join('\n'),
    policyTitle: '商品房屋租赁管理办法',
    how: '当面送达',
  });
  await act(
    community,
    '复查',
    Object.fromEntries(ROOMS.map((room, at) => [room, at < 5 ? '已整改' : '未整改'])),
  );
  const department = await openCase('department');
  await act(department, '责令改正', {
    documentNumber: '晨执责改〔2026〕18号',
    addresseeName: '苗大成',
    items: ROOMS.slice(5).join('\n'),
    policyTitle: '商品房屋租赁管理办法',
    dueAt: `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T18:00`,
    how: '当面送达',
  });
  await act(department, '复查', Object.fromEntries(ROOMS.slice(5).map((room) => [room, '已整改'])));
  await timeline(department, /复查/).first().waitFor();
  t.pass('the order is fulfilled');
  for (const page of [community, department]) await page.context().close();
});

t.test('somebody who did not handle it verifies and closes it; the community goes on watching', async (t) => {
  const callback = await openCase('callback');
  await act(callback, '核查', { result: '通过，结案' });
  await timeline(callback, /核查/).first().waitFor();
  const community = await openCase('community');
  await act(community, '开始返潮观察');
  await timeline(community, /返潮观察/)
    .first()
    .waitFor();
  t.match(await community.locator('main').innerText(), /已结案/);
  for (const page of [callback, community]) await page.context().close();
});

t.test('no page complained, and nothing was asked of anybody else', (t) => {
  t.strictSame(watch.complaints, []);
  t.strictSame(watch.foreignRequests, []);
  t.end();
});
