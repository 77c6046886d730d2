import t from 'tap';
import { openContext, signIn } from '../browser.js';
import { beginWalk } from '../together.js';

const { linli, browser, watch, pageOf } = await beginWalk();

const SAID = '三楼卫生间漏水，天花板一直滴水';
const TITLE = '东区3号楼顶棚漏水';

t.test(
  'a wrong password is refused in the language of the page, and the account stays filled in',
  async (t) => {
    const context = await openContext(
      browser,
      linli.url,
      { complaints: [], foreignRequests: [] },
      { width: 390 },
    );
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Account').fill('grid');
    await page.getByLabel('Password', { exact: true }).fill('certainly wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    t.match(await page.getByRole('alert').innerText(), /[a-z]/i);
    t.equal(await page.getByLabel('Account').inputValue(), 'grid');
    t.equal(await page.locator('html').getAttribute('lang'), 'en');
    await context.close();
  },
);

t.test(
  'a page that cannot be shown is no dead end: the draft it stumbles over can be given up',
  async (t) => {
    const complaints: string[] = [];
    const context = await openContext(
      browser,
      linli.url,
      { complaints, foreignRequests: [] },
      { width: 390 },
    );
    const page = await context.newPage();
    await page.goto('/field.html');
    await signIn(page, 'grid', linli.passwordOf('grid'));
    await page.getByRole('textbox', { name: '发生了什么' }).fill('写了一半');
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((one) => one.startsWith('linli.draft.report.')) ?? '';
      const draft = JSON.parse(localStorage.getItem(name) ?? '') as object;
      localStorage.setItem(name, JSON.stringify({ ...draft, photos: null }));
    });
    await page.reload();
    await page.getByText('页面打不开了').waitFor();
    await page.getByRole('button', { name: '重新打开', exact: true }).click();
    await page.getByText('页面打不开了').waitFor();
    await page.getByRole('button', { name: '放弃没写完的一份' }).click();
    t.equal(await page.getByRole('textbox', { name: '发生了什么' }).inputValue(), '');
    t.not(complaints.length, 0, 'the browser tells developers what it stumbled over');
    await context.close();
  },
);

t.test(
  'a report is filed on a phone with at most six taps, and a reload before that loses nothing',
  async (t) => {
    const page = await pageOf('grid', '/field.html', { width: 390 });
    let taps = 0;
    const tap = async (name: RegExp | string, role: 'radio' | 'button' | 'textbox'): Promise<void> => {
      taps += 1;
      await page.getByRole(role, { name }).first().tap();
    };
    await tap(/楼上漏水/, 'radio');
    await tap('发生了什么', 'textbox');
    await page.keyboard.insertText(SAID);
    await page.reload();
    t.equal(
      await page.getByRole('textbox', { name: '发生了什么' }).inputValue(),
      SAID,
      'the draft is still there',
    );
    t.ok(await page.getByRole('radio', { name: /楼上漏水/ }).isChecked());
    await tap('提交', 'button');
    await page.getByRole('heading', { name: '已送达' }).waitFor();
    t.ok(taps <= 6, `${taps} taps`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    t.equal(width, 390, 'nothing hangs over the edge');
    await page.context().close();
  },
);

t.test('an Enter that picks a word in an input method starts no search; the next one does', async (t) => {
  const page = await pageOf('community', '/cases');
  const keyboard = await page.context().newCDPSession(page);
  await page.getByRole('searchbox').focus();
  await keyboard.send('Input.imeSetComposition', { text: 'loushui', selectionStart: 7, selectionEnd: 7 });
  await page.keyboard.press('Enter');
  t.notMatch(page.url(), /search=/);
  await keyboard.send('Input.insertText', { text: '漏水' });
  // Picking lasts until the event is over; whoever types is never as fast as a program.
  await page.evaluate(async () => await new Promise((over) => setTimeout(over)));
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=/);
  t.equal(new URL(page.url()).searchParams.get('search'), '漏水');
  await page.context().close();
});

t.test('the report waits in the list, becomes a case, and the case goes on with its timeline', async (t) => {
  const page = await pageOf('community', '/reports');
  const report = page.getByRole('article').filter({ hasText: SAID });
  await report.getByRole('button', { name: '立案' }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交' }).click();
  t.match(await dialog.innerText(), /请填写这一项/, 'what is missing is said at the field');
  await dialog.getByLabel('标题').fill('张三家漏水，电话13800138000');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.getByRole('alert').waitFor();
  t.equal(
    await dialog.getByLabel('标题').inputValue(),
    '张三家漏水，电话13800138000',
    'nothing typed is lost',
  );
  await dialog.getByLabel('标题').fill(TITLE);
  await dialog.getByRole('button', { name: '提交' }).click();

  await page.getByRole('heading', { name: TITLE }).waitFor();
  const story = page.getByRole('region', { name: /经过/ }).getByRole('listitem');
  await story.first().waitFor();
  t.match(await story.first().innerText(), /并入一条诉求/);
  t.match(await story.last().innerText(), /立案，案号/);

  await page.getByRole('button', { name: '受理', exact: true }).click();
  await dialog.getByRole('button', { name: '提交' }).click();
  await story.filter({ hasText: '受理，办理时限至' }).waitFor();
  t.match(await page.getByRole('region', { name: '时限' }).innerText(), /办理时限/, 'its clock is shown');
  await page.context().close();
});

t.test(
  'what somebody else does to a case appears without asking, and a form that is open keeps what was typed',
  async (t) => {
    const [writer, reader] = await Promise.all([pageOf('community', '/cases'), pageOf('grid', '/cases')]);
    for (const page of [writer, reader]) await page.getByRole('link', { name: TITLE }).click();
    await reader.getByRole('button', { name: '添加记录' }).click();
    await reader.getByLabel('内容').fill('我正在写的记录');

    await writer.getByRole('button', { name: '添加记录' }).click();
    await writer.getByLabel('内容').fill('物业已到现场');
    await writer.getByRole('dialog').getByRole('button', { name: '提交' }).click();

    await reader.getByText('物业已到现场').waitFor();
    t.equal(await reader.getByLabel('内容').inputValue(), '我正在写的记录');
    await Promise.all([writer.context().close(), reader.context().close()]);
  },
);

/** Rows a list of a figure shows before one asks for more. */
const PAGE = 200;

t.test('every figure of the three views opens the list it counts', { timeout: 120_000 }, async (t) => {
  const page = await pageOf('district', '/views/district');
  for (const view of ['community', 'street', 'district']) {
    await page.goto(`/views/${view}`);
    const links = page.locator('[data-figure] a');
    await links.first().waitFor();
    const count = await links.count();
    t.ok(count >= 6, `${view} has ${count} numbers`);
    for (let at = 0; at < count; at += 1) {
      const link = links.nth(at);
      const [number, name] = [Number(await link.innerText()), await link.getAttribute('aria-label')];
      await link.click();
      const listed = page.locator('[data-listed]');
      await listed.waitFor();
      // A long list comes page by page.
      const first = Math.min(number, PAGE);
      t.equal(Number(await listed.getAttribute('data-listed')), first, `${view}: ${name}`);
      t.equal(await page.locator('table.rows tbody tr').count(), first);
      await page.goBack();
      await links.first().waitFor();
    }
  }
  await page.context().close();
});

t.test('no page complained, and nothing was asked of anybody else', async (t) => {
  t.strictSame(
    watch.complaints.filter((text) => !isRefusal(text)),
    [],
  );
  t.strictSame(watch.foreignRequests, []);
});

/** Chromium notes every answer that is a refusal; the tests provoke one. */
function isRefusal(complaint: string): boolean {
  return complaint.includes('the server responded with a status of 422');
}
