import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import t from 'tap';
import { fillIn } from '../acting.js';
import { openContext } from '../browser.js';
import { beginWalk } from '../together.js';

const { linli, browser, watch, pageOf } = await beginWalk();
const files = await mkdtemp(join(tmpdir(), 'linli-files-'));
t.teardown(async () => {
  await rm(files, { recursive: true, force: true });
});

const COMMUNITY = '370199001001';

/** Two grids beside each other; the first so many times as wide as is right. */
async function outlineFile(name: string, wide: number): Promise<string> {
  const grid = (code: string, west: number, width: number) => {
    const ring = [
      [west, 36.6],
      [west + width, 36.6],
      [west + width, 36.604],
      [west, 36.604],
      [west, 36.6],
    ];
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
  };
  const features = [grid(`${COMMUNITY}01`, 117, 0.004 * wide), grid(`${COMMUNITY}02`, 117.004, 0.004)];
  const path = join(files, name);
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

t.test('an administrator begins at the accounts, and sees no case', async (t) => {
  const page = await pageOf('administrator', '/');
  await page.getByRole('heading', { name: '系统管理' }).waitFor();
  t.match(page.url(), /\/admin\/accounts$/);
  const places = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();
  t.strictSame(places, ['系统管理']);
  await page.goto('/cases');
  await page.getByText('您的角色不看案件').waitFor();
  await page.context().close();
});

t.test(
  'an account is created, its password told once, and its holder sets another one to come in',
  async (t) => {
    const page = await pageOf('administrator', '/admin/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('登录名').fill('grid');
    await dialog.getByLabel('姓名').fill('网格员小秦');
    await dialog.getByLabel('角色').selectOption({ label: '网格员' });
    await dialog.getByLabel('区域', { exact: true }).selectOption(COMMUNITY);
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByRole('alert').filter({ hasText: '登录名已被使用' }).waitFor();
    await dialog.getByLabel('登录名').fill('xiaoqin');
    await submit(page);

    const told = page.getByRole('region', { name: '网格员小秦的账号已建好' });
    const password = await told.locator('[data-password]').innerText();
    await told.getByRole('button', { name: '已告知，关闭' }).click();
    await page.getByRole('link', { name: '网格员小秦' }).click();
    await page.getByRole('cell', { name: '现任' }).waitFor();
    t.notMatch(await page.content(), password, 'it is not shown again');

    const context = await openContext(browser, linli.url, watch, { width: 1440 });
    const newcomer = await context.newPage();
    await newcomer.goto('/');
    await newcomer.locator('[name=login]').fill('xiaoqin');
    await newcomer.locator('[name=password]').fill(password);
    await newcomer.locator('[name=password]').press('Enter');
    const own = 'eleven quiet herons at noon';
    for (const [next, again, said] of [
      [own, 'another phrase again', '两次输入的新密码不一样'],
      ['woaini1314520', 'woaini1314520', '密码容易被猜到'],
    ] as const) {
      await newcomer.getByLabel('新密码', { exact: true }).fill(next);
      await newcomer.getByLabel('再输一次新密码').fill(again);
      await newcomer.getByRole('button', { name: '登录' }).click();
      await newcomer.getByRole('alert').filter({ hasText: said }).waitFor();
    }
    await newcomer.getByLabel('新密码', { exact: true }).fill(own);
    await newcomer.getByLabel('再输一次新密码').fill(own);
    await newcomer.getByRole('button', { name: '登录' }).click();
    await newcomer.getByText('网格员小秦').waitFor();
    await page.getByRole('button', { name: '强制退出' }).click();
    await submit(page);
    await newcomer.reload();
    await newcomer.locator('[name=login]').waitFor();

    // It is on record soon after it was answered.
    const record = page.getByRole('table', { name: '账号记录' });
    while ((await record.getByText('强制退出').count()) === 0) {
      await page.reload();
      await record.waitFor();
    }
    const happened = await record.innerText();
    for (const entry of ['新建账号', '登录', '强制退出']) t.match(happened, entry);
    t.match(await record.getByRole('row').filter({ hasText: '新建账号' }).innerText(), '系统管理员');
    await page.setViewportSize({ width: 390, height: 844 });
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await Promise.all([page.context().close(), newcomer.context().close()]);
  },
);

t.test('an area is renamed, and everybody sees the new name', async (t) => {
  const page = await pageOf('administrator', '/admin/organisation');
  await page.getByRole('region', { name: '区划树' }).getByRole('link', { name: '望河社区' }).click();
  await page.getByRole('button', { name: '更名' }).click();
  await page.getByLabel('新名称').fill('望河新村社区');
  await submit(page);
  await page.getByRole('heading', { name: '望河新村社区', exact: true }).waitFor();
  await page.context().close();

  const street = await pageOf('street', '/admin/organisation');
  await street.getByRole('link', { name: '望河新村社区' }).click();
  t.equal(await street.getByRole('button', { name: '更名' }).count(), 0, 'the street renames nothing');
  await street.getByRole('button', { name: '登记人口和工作人员数' }).click();
  await street.getByLabel('居民人数').fill('5100');
  await street.getByLabel('工作人员数（含网格员）').fill('9');
  await submit(street);
  await street.getByText('居民 5100 人，工作人员 9 人').waitFor();
  await street.context().close();
});

t.test(
  'outlines with an overlap are refused with the reason; right ones are imported and drawn',
  async (t) => {
    const page = await pageOf('administrator', '/admin/outlines');
    await page.getByLabel('GeoJSON 文件').setInputFiles(await outlineFile('overlap.geojson', 1.5));
    await page.getByRole('button', { name: '检查' }).click();
    await page.getByRole('alert').filter({ hasText: '有 1 处问题' }).waitFor();
    await page.getByText(/与第 2 个要素 37019900100102 重叠约 \d+ 平方米/).waitFor();
    t.equal(await page.getByRole('button', { name: /^导入 / }).count(), 0, 'there is nothing to import');

    await page.getByLabel('GeoJSON 文件').setInputFiles(await outlineFile('right.geojson', 1));
    await page.getByRole('button', { name: '检查' }).click();
    await page.getByRole('button', { name: '导入 2 个网格的边界' }).click();
    const table = page.getByRole('region', { name: '已有边界的网格' });
    await table.getByRole('row').nth(2).waitFor();
    t.equal(await table.getByRole('row').count(), 3, 'the table says what the drawing shows');
    const map = page.getByRole('img', { name: '2 个网格的边界，坐标系 CGCS2000，上方为北；下表内容相同' });
    t.equal(await map.locator('path').count(), 2);

    const street = await pageOf('community', '/views/community?from=2026-01-01&to=2027-01-01');
    const grids = street.getByRole('region', { name: '网格分布图' });
    await grids.locator('path').nth(1).waitFor();
    await grids.getByText('看表格').click();
    t.equal(await grids.getByRole('row').count(), 3, 'the table twin has a row for each grid');
    const link = grids.getByRole('table').getByRole('link').first();
    const number = Number(await link.innerText());
    await link.click();
    await street.locator('[data-listed]').waitFor();
    t.equal(Number(await street.locator('[data-listed]').getAttribute('data-listed')), number);
    await street.context().close();
    await page.context().close();
  },
);

t.test('a limit is set from a later day on, and one that a law fixes is not offered', async (t) => {
  const page = await pageOf('administrator', '/admin/rules/limits');
  const row = page.getByRole('row').filter({ hasText: '首次联系诉求人' });
  await row.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/新数值/).fill('12');
  await dialog.getByLabel('依据').fill('区规〔2026〕3号');
  await submit(page);
  await row.getByText('区规〔2026〕3号').waitFor();
  t.match(await row.innerText(), /24 小时/, 'what is in force today stays');
  const byLaw = page.getByRole('row').filter({ hasText: '法律规定' }).first();
  t.equal(await byLaw.getByRole('button').count(), 0);
  await page.context().close();
});

t.test('how long the files of a type are kept is revised from a later day on, and shown', async (t) => {
  const page = await pageOf('administrator', '/admin/rules/case-types?type=HJ04');
  const panel = page.getByRole('region', { name: '电动车进楼/飞线充电' });
  await panel.getByText('十年期案卷').waitFor();
  await panel.getByRole('button', { name: '修订' }).click();
  const kept = page.getByRole('dialog').getByLabel('保存类别');
  const classes = await kept.locator('option').allInnerTexts();
  t.strictSame(classes.slice(1), ['十年期案卷', '三十年期案卷', '永久保存的案卷'], 'of files only');
  t.equal(await kept.inputValue(), 'ten_years', 'what it is now');
  const sent = page.waitForRequest((request) => request.url().endsWith('/case-types/HJ04/revisions/2'));
  await fillIn(page, { retention: '永久保存的案卷', reason: '区档〔2026〕5号' });
  const body = (await sent).postDataJSON() as { changes: object; reason: string };
  t.strictSame(body.changes, { retention: 'permanent' }, 'what stays is not sent');
  await panel.getByText('区档〔2026〕5号').waitFor();
  await panel.getByText('十年期案卷').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Files kept ten years').waitFor();
  await page.getByRole('button', { name: 'Revise' }).click();
  await page.getByRole('dialog').getByLabel('Kept as').selectOption({ label: 'Files kept for good' });
  await page.context().close();
});

t.test('a year without a calendar says that its dates are provisional, until it is published', async (t) => {
  const page = await pageOf('administrator', '/admin/rules/calendars');
  const missing = page
    .getByRole('status')
    .filter({ hasText: /年还没有放假安排/ })
    .first();
  const year = Number(/\d{4}/.exec(await missing.innerText())?.[0]);
  t.match(await missing.innerText(), /暂定/);
  const path = join(files, 'year.json');
  const restDays = [{ date: `${year}-01-01`, name: '元旦' }];
  const given = { restDays, makeupWorkdays: [], source: '国办发明电〔2026〕9号', publishedOn: '2026-11-05' };
  await writeFile(path, JSON.stringify(given));
  await page.getByLabel('JSON 文件').setInputFiles(path);
  await page.getByRole('button', { name: `公布 ${year} 年` }).click();
  await page.getByRole('row').filter({ hasText: '国办发明电〔2026〕9号' }).waitFor();
  t.equal(await page.getByText(`${year} 年还没有放假安排`).count(), 0);
  await page.context().close();
});

t.test('the state of every view is shown, and the command that builds them anew', async (t) => {
  const page = await pageOf('administrator', '/admin/system');
  await page.getByText('没有事件流停住。').waitFor();
  await page.getByLabel('重建哪个视图').selectOption('case_list');
  t.equal(await page.getByRole('status', { name: '命令' }).innerText(), 'npx linli rebuild case_list');
  t.ok((await page.getByRole('row').count()) > 30, 'one row a view');
  await page.context().close();
});

t.test('no page complained but of what was refused on purpose, and nobody else was asked', async (t) => {
  t.strictSame(
    watch.complaints.filter((text) => !/status of 4(01|03|09|22)/.test(text)),
    [],
  );
  t.strictSame(watch.foreignRequests, []);
});
