import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext, type Watch } from '../browser.js';
import { together } from '../together.js';

/* The main way of a case with the keyboard alone: no mouse, no touch, only keys and where the focus is. */

const { linli, browser } = await together();
const watch: Watch = { complaints: [], foreignRequests: [] };

const SAID = '楼道灯坏了三天，老人摔过一跤';
const TITLE = '东区1号楼楼道灯不亮';

/** What has the focus, as assistive technology would name it. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    // What is read when a page opens is not something to press.
    if (!(element instanceof HTMLElement) || element.matches('body, main')) return '';
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const name = element.getAttribute('aria-label') ?? labels.map(({ innerText }) => innerText).join(' ');
    return (name === '' ? element.innerText : name).trim();
  });
}

/** Tabs on until something of that name has the focus; fails when it goes round without meeting it. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let tabs = 0; tabs < most; tabs += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

async function open(login: string, path: string, width: 390 | 1440): Promise<Page> {
  const context = await openContext(browser, linli.url, watch, { width });
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('[name=login]').waitFor();
  await tabTo(page, /账号/);
  await page.keyboard.insertText(login);
  await tabTo(page, /密码/);
  await page.keyboard.insertText(linli.passwordOf(login));
  await page.keyboard.press('Enter');
  await page.locator('[name=password]').waitFor({ state: 'detached' });
  return page;
}

t.test('a grid worker files a report', async (t) => {
  const page = await open('grid', '/field.html', 390);
  await page.getByRole('radio').first().waitFor();
  await tabTo(page, /楼上漏水|公共设施损坏/);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, /发生了什么/);
  await page.keyboard.insertText(SAID);
  await tabTo(page, /^提交$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '已送达' }).waitFor();
  t.pass();
  await page.context().close();
});

t.test('a community worker opens it as a case from the list and accepts it', async (t) => {
  const page = await open('community', '/reports', 1440);
  const report = page.getByRole('article').filter({ hasText: SAID });
  await report.waitFor();
  for (let at = 0; at < 20; at += 1) {
    if (await report.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('j');
  }
  t.ok(
    await report.evaluate((element) => element === document.activeElement),
    'j goes from report to report',
  );
  await page.keyboard.press('o');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /标题/);
  await page.keyboard.insertText(TITLE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await tabTo(page, /^受理$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^提交$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: '时限' }).getByText('办理时限').waitFor();
  await page.context().close();
});

t.test('an escape closes a form, and the focus returns to where it was', async (t) => {
  const page = await open('community', '/cases', 1440);
  await tabTo(page, new RegExp(TITLE));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await tabTo(page, /^添加记录$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === '添加记录');
  t.pass();
  await page.context().close();
});

t.test('an auditor replays it; a leader goes from a number to its list and back', async (t) => {
  const auditor = await open('auditor', '/cases', 1440);
  await tabTo(auditor, new RegExp(TITLE));
  await auditor.keyboard.press('Enter');
  await tabTo(auditor, /审计回放/);
  await auditor.keyboard.press('Enter');
  await tabTo(auditor, /回放到第几个事件/);
  await auditor.keyboard.press('Home');
  await auditor.getByRole('heading', { name: /第 1 个事件/ }).waitFor();
  await auditor.context().close();

  const district = await open('district', '/views/district', 1440);
  // Keys are faster than figures: whoever tabs before they stand there has gone round without meeting one.
  await district.locator('[data-figure]').first().waitFor();
  await tabTo(district, /诉求量 \d+/);
  await district.keyboard.press('Enter');
  await district.locator('[data-listed]').waitFor();
  await tabTo(district, /返回视图/);
  await district.keyboard.press('Enter');
  await district.locator('[data-figure]').first().waitFor();
  t.pass();
  await district.context().close();
});

t.test('no page complained', (t) => {
  t.same(watch.complaints, []);
  t.same(watch.foreignRequests, []);
  t.end();
});
