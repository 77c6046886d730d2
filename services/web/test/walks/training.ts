import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t from 'tap';
import { beginWalk } from '../together.js';

const { watch, pageOf } = await beginWalk();

/** Where to put pictures of the pages for people to look at; nowhere unless asked. */
const PICTURES = process.env.LINLI_PICTURES;
/** The lesson of the demonstration that is walked through. */
const LESSON = '一方先拒绝后同意：该停就停，门不关上';

async function pictureOf(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

async function academyOf(login: string, width: 390 | 1440): Promise<Page> {
  const page = await pageOf(login, '/training', { width });
  await page.getByRole('heading', { name: '网格学院', level: 1 }).waitFor();
  return page;
}

/** Goes on with Tab until what is focused has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return (at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : at?.textContent)?.trim() ?? '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

const stepOf = (page: Page, n: number) => page.getByRole('heading', { name: new RegExp(`^第 ${n} 步，共`) });

t.test(
  'a newcomer walks through a whole lesson by keyboard, and nobody is told what was chosen',
  async (t) => {
    const page = await academyOf('grid', 1440);
    const sent: string[] = [];
    await tabTo(page, LESSON);
    await page.keyboard.press('Enter');
    await stepOf(page, 1).waitFor();
    await page.getByText('您的选择只留在这个页面上').waitFor();
    const title = await stepOf(page, 1).innerText();
    const all = Number(/共 (\d+) 步/.exec(title)?.[1]);
    t.ok(all > 5, 'a lesson of several steps');
    await page.waitForLoadState('networkidle');
    page.on('request', (request) =>
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
    );

    // Nothing chosen yet: said, and the first choice is where one goes on.
    await tabTo(page, '看当时怎么办');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('请先选一项').waitFor();

    // What was not open: accepting was done, and verifying is not yet possible.
    await page.keyboard.press('ArrowDown');
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.getByRole('radio', { name: '核查' }).isChecked()) break;
      await page.keyboard.press('ArrowDown');
    }
    t.equal(await page.getByRole('radio', { name: '核查' }).isChecked(), true);
    await page.keyboard.press('Enter');
    const outcome = page.getByRole('region', { name: /当时办的是：受理/ });
    await outcome.getByText('您选的是：核查').waitFor();
    await outcome.getByText(/此刻还不能办：/).waitFor();
    await outcome.getByText('受理后起算办理时限').waitFor();
    await pictureOf(page, 'training-not-yet-1440');

    let commented = 0;
    for (let step = 1; step <= all; step += 1) {
      if (step > 1) {
        await stepOf(page, step).waitFor();
        await tabTo(page, '不选，直接看');
        await page.keyboard.press('Enter');
        await page.getByRole('region', { name: /当时办的是/ }).waitFor();
      }
      if ((await page.getByText('如实记录拒绝，停下来').count()) > 0) {
        commented += 1;
        await page.getByText('有权拒绝，不需要说明理由').waitFor();
        await page.getByText('《人民调解法》2011-01-01 施行，第十七条').first().waitFor();
        await pictureOf(page, 'training-commentary-1440');
      }
      await tabTo(page, step === all ? '看结局' : '下一步');
      await page.keyboard.press('Enter');
    }
    t.equal(commented, 1, 'what the adviser said stands beside its step');
    await page.getByRole('heading', { name: '案件走完了' }).waitFor();
    await pictureOf(page, 'training-end-1440');
    t.strictSame(
      sent.filter((request) => !request.includes('/api/live')),
      [],
      'no request left the page while it was walked through',
    );
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    t.notMatch(kept, /Verify|lesson/i, 'and nothing was kept in the browser');
    await page.context().close();
  },
);

t.test('an adviser comments, and a newcomer on a phone reads it', async (t) => {
  const adviser = await academyOf('lawyer', 1440);
  await adviser.getByRole('link', { name: LESSON }).click();
  await adviser.getByRole('button', { name: '不选，直接看' }).click();
  await adviser.getByRole('button', { name: '写点评' }).click();
  const dialog = adviser.getByRole('dialog');
  await dialog.getByLabel('调解员').fill('王大爷先受理再联系，次序正确。');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.getByText('文字里有能认出当事人或地点的内容').waitFor();
  await dialog.getByLabel('调解员').fill('先受理再联系，次序正确。');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  await adviser.getByText('先受理再联系，次序正确。').waitFor();
  await adviser.context().close();

  const page = await academyOf('community', 390);
  await page.getByRole('link', { name: LESSON }).click();
  await page.getByRole('radio', { name: '不予受理' }).check();
  await page.getByRole('button', { name: '看当时怎么办' }).click();
  await page.getByText('此刻也可以依法办理').waitFor();
  await page.getByText('先受理再联系，次序正确。').waitFor();
  t.equal(await page.getByRole('button', { name: '写点评' }).count(), 0, 'whoever learns does not comment');
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await pictureOf(page, 'training-390');
  await page.context().close();
});

t.test('street and district release a closed case as a lesson, and take it back', async (t) => {
  const page = await academyOf('district', 1440);
  await page.goto('/cases?stages=CLOSED');
  await page.locator('.row-link').first().waitFor();
  const hrefs = await page
    .locator('main a[href^="/cases/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  let found = false;
  for (const href of hrefs) {
    await page.goto(href);
    await page.getByRole('region', { name: /经过/ }).waitFor();
    await page.waitForLoadState('networkidle');
    found = (await page.getByRole('button', { name: '发布为教学案例' }).count()) > 0;
    if (found) break;
  }
  t.ok(found, 'a closed case that is no lesson yet');
  await page.getByRole('button', { name: '发布为教学案例' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill('从登记到结案');
  await dialog.getByLabel('学什么').fill('每一步都留痕。');
  await dialog.getByRole('button', { name: '提交' }).click();
  await page.getByRole('link', { name: '看由本案做成的教学案例' }).click();
  await page.getByRole('heading', { name: '从登记到结案' }).waitFor();
  await page.getByRole('button', { name: '撤下这个案例' }).click();
  await dialog.getByLabel('理由').fill('只是试一试');
  await dialog.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '网格学院', level: 1 }).waitFor();
  await page.getByRole('link', { name: LESSON }).waitFor();
  t.equal(await page.getByRole('link', { name: '从登记到结案' }).count(), 0, 'it is gone');
  await page.context().close();
});

t.test('the browser had nothing to complain of and asked nobody else', (t) => {
  // The refusal of a name is an answer of 422, which browsers call a failed resource.
  t.same(
    watch.complaints.filter((complaint) => !complaint.includes('422')),
    [],
  );
  t.same(watch.foreignRequests, []);
  t.end();
});
