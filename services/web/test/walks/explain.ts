import type { Page } from 'playwright-core';
import t from 'tap';
import { beginWalk } from '../together.js';

const { watch, pageOf } = await beginWalk();

/** What a native date-and-time field holds for a moment, in Shanghai. */
function fieldOf(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

const cardOf = (page: Page, figure: string) => page.locator(`[data-figure=${figure}]`);

t.test(
  'a view is looked at as it was known at a moment; its links keep the moment, one click leads back',
  async (t) => {
    const page = await pageOf('street', '/views/street');
    await cardOf(page, 'M3').waitFor();
    t.equal(await page.locator('.past-banner').count(), 0);
    await page.getByLabel('时点').selectOption({ label: '当时所知（按记录时间）' });
    await page.locator('[data-past=asKnown]').waitFor();
    await cardOf(page, 'M3').waitFor();
    t.match(await cardOf(page, 'M3').locator('.figure-value').innerText(), /^[1-9]/, 'a minute ago');

    const field = page.getByLabel('日期和时间');
    await field.fill('2020-01-01T09:00');
    await field.press('Enter');
    await page.getByText('2020年1月1日 09:00 当时所知').waitFor();
    await cardOf(page, 'M3').getByText('0', { exact: true }).waitFor();
    await cardOf(page, 'M3').getByRole('link').first().click();
    await page.getByRole('heading', { name: '在办' }).waitFor();
    t.match(new URL(page.url()).searchParams.get('asKnown'), /^2020-01-01T01:00/);
    await page.locator('[data-past=asKnown]').waitFor();
    await page.getByRole('link', { name: '回到现在' }).click();
    await page.locator('.past-banner').waitFor({ state: 'detached' });
    t.equal(new URL(page.url()).searchParams.get('asKnown'), null);
    await page.context().close();
  },
);

t.test('the list of cases of a moment leads into the replay at that moment', async () => {
  const page = await pageOf('auditor', '/cases');
  await page.locator('.row-link').first().waitFor();
  await page.getByLabel('时点').selectOption({ label: '当时实况（按发生时间）' });
  await page.locator('[data-past=at]').waitFor();
  await page.locator('a.row-link[href*="/replay?at="]').first().click();
  await page.getByRole('heading', { name: '审计回放' }).waitFor();
  await page.context().close();
});

t.test('a number tells which events made it, and each opens the replay at that event', async (t) => {
  const page = await pageOf('auditor', '/figures/M2?from=2020-01-01&to=2035-01-01', { width: 320 });
  await page.locator('.row-link').first().waitFor();
  await page.getByRole('button', { name: '显示使其计入的事件' }).focus();
  await page.keyboard.press('Enter');
  const event = page.locator('[data-turn=CaseOpened]').first();
  await event.waitFor();
  await page.getByText('case_cycle').waitFor();
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await event.click();
  await page.getByRole('heading', { name: /第 1 个事件/ }).waitFor();
  await page.locator('[data-revision="0"]').waitFor();
  await page.context().close();
});

t.test('two looks at a number tell what came and because of which event', async (t) => {
  const page = await pageOf('auditor', '/figures/M2?from=2020-01-01&to=2035-01-01');
  await page.locator('.row-link').first().waitFor();
  await page.getByLabel('与什么比').selectOption({ label: '此前某一时点当时所知' });
  const compared = page.locator('.compared');
  await compared.locator('[data-turn=CaseOpened]').first().waitFor();
  t.equal(await compared.getAttribute('data-left'), '0');
  const came = Number(await compared.getAttribute('data-came'));
  t.ok(came > 0);

  const field = page.getByLabel('日期和时间');
  // The end of this minute, so that what was just opened is known.
  await field.fill(fieldOf(new Date(Date.now() + 60_000)));
  await field.press('Enter');
  await page.getByText('没有进出').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Compare with another moment or period' }).waitFor();
  await page.context().close();
});

t.test(
  'auditor and district count a figure again under another limit; a street is not offered it',
  async (t) => {
    const figure = '/figures/M6?part=denominator&from=2020-01-01&to=2035-01-01';
    const page = await pageOf('district', figure, { width: 320 });
    const panel = page.getByRole('region', { name: '假设推演' });
    await panel.getByLabel('假设的数值').fill('3');
    await panel.getByLabel('假设的数值').press('Enter');
    await panel.locator('.supposed').waitFor();
    t.match(await panel.locator('.supposed').innerText(), /实际 .* → 假设 /);
    await panel.getByLabel('口径').selectOption({ label: '拟议第 2 版' });
    await panel.getByRole('button', { name: '推演' }).click();
    await panel.getByText(/拟议第 2 版: 期内办结的案件中/).waitFor();
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.context().close();

    const street = await pageOf('street', figure);
    await street.getByRole('heading', { name: '与另一时点或时段比对' }).waitFor();
    t.equal(await street.getByRole('heading', { name: '假设推演' }).count(), 0);
    await street.context().close();
  },
);

t.test('the browser had nothing to complain of and asked nobody else', (t) => {
  t.same(watch.complaints, []);
  t.same(watch.foreignRequests, []);
  t.end();
});
