import type { CheckedBuildings } from '@linli/contracts';
import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext, signIn, type Watch } from '../browser.js';
import { together } from '../together.js';

const { linli, browser } = await together();
const watch: Watch = { complaints: [], foreignRequests: [] };

const context = await openContext(browser, linli.url, watch, { width: 390 });
const page = await context.newPage();
await page.goto('/field.html');
await signIn(page, 'grid', linli.passwordOf('grid'));

const card = (building: string) => page.getByRole('listitem').filter({ hasText: building });
const told = async (on: Page) =>
  await on.evaluate(
    async () => (await (await fetch('/api/building-checks?limit=200')).json()) as CheckedBuildings,
  );

t.test('a building without changes is one tap, and stands on the list from then on', async (t) => {
  await page.getByRole('button', { name: '楼栋巡查' }).tap();
  await page.getByRole('button', { name: '无变化' }).tap();
  await page.getByText('请写明是哪一栋楼').waitFor();
  await page.getByLabel('楼栋', { exact: true }).fill('东区5号楼');
  await page.getByRole('button', { name: '无变化', exact: true }).tap();
  await card('东区5号楼').waitFor();
  t.match(await card('东区5号楼').innerText(), /无变化/);
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});

t.test('without a network it is kept on the phone, and sent by itself later, once', async (t) => {
  await card('东区5号楼').getByText('已保存在本机').waitFor({ state: 'detached' });
  await context.setOffline(true);
  await card('东区5号楼')
    .getByRole('button', { name: /无变化/ })
    .tap();
  await card('东区5号楼').getByText('已保存在本机').waitFor();
  await page.getByText('离线 · 1 件待送').waitFor();
  await context.setOffline(false);
  await card('东区5号楼').getByText('已保存在本机').waitFor({ state: 'detached' });
  const { items } = await told(page);
  t.match(items, [{ building: '东区5号楼', found: [] }]);
});

t.test('a phone whose clock is ahead is not refused: its check is of now', async (t) => {
  await page.clock.install({ time: Date.now() + 3_600_000 });
  await page.clock.resume();
  await context.setOffline(true);
  await card('东区5号楼')
    .getByRole('button', { name: /无变化/ })
    .tap();
  await card('东区5号楼').getByText('已保存在本机').waitFor();
  await page.clock.fastForward(60_000);
  await context.setOffline(false);
  await card('东区5号楼').getByText('已保存在本机').waitFor({ state: 'detached' });
  const [checked] = (await told(page)).items;
  t.ok(Date.parse(checked?.checkedAt ?? '') <= Date.now(), 'by the clock of the server');
});

t.test('a finding becomes a report, and check and report are recorded together', async (t) => {
  await card('东区5号楼').getByRole('combobox').selectOption({ label: '新增杂物' });
  await page.getByText('巡查发现：新增杂物').waitFor();
  t.equal(await page.getByLabel('楼栋或位置').inputValue(), '东区5号楼', 'the place is filled in already');
  await page.getByRole('radio', { name: /乱堆乱放/ }).tap();
  await page.getByRole('textbox', { name: '发生了什么' }).fill('二楼楼道堆了纸箱和旧家具');
  await page.getByRole('button', { name: '提交' }).tap();
  await page.getByRole('heading', { name: '已送达' }).waitFor();
  await page.getByRole('button', { name: '楼栋巡查' }).tap();
  await card('东区5号楼').getByText('新增杂物', { exact: false }).first().waitFor();
  await card('东区5号楼').getByText('已保存在本机').waitFor({ state: 'detached' });
  t.match((await told(page)).items, [{ found: ['clutter'] }]);
  const reports = await page.evaluate(
    async () => await (await fetch('/api/reports?statuses=PENDING')).text(),
  );
  t.match(reports, /二楼楼道堆了纸箱/);
});

t.test('the browser complained of nothing but the network that was away', (t) => {
  t.same(
    // The refusal of the clock that was ahead was provoked, and answered by sending it anew.
    watch.complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|status of 422/.test(complaint)),
    [],
  );
  t.same(watch.foreignRequests, []);
  t.end();
});
