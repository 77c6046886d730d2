import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext, signIn, type Watch } from '../browser.js';
import { together } from '../together.js';

const { linli, browser } = await together();
const watch: Watch = { complaints: [], foreignRequests: [] };

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** Today in Shanghai, and the moment at which it began there. */
const sinceMidnight = (Date.now() + SHANGHAI_MS) % DAY_MS;
const midnight = Date.now() - sinceMidnight;
const dayIn = (moment: number): string => new Date(moment + SHANGHAI_MS).toISOString().slice(0, 10);

/** The street's view on a browser far from Shanghai, at a moment that does not pass. */
async function viewAt(moment: number): Promise<Page> {
  const context = await openContext(browser, linli.url, watch, { width: 1440 });
  const page = await context.newPage();
  await page.clock.setFixedTime(moment);
  await page.goto('/views/street');
  await signIn(page, 'street', linli.passwordOf('street'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

for (const [when, moment] of [
  ['a thousandth of a second before midnight in Shanghai', midnight - 1],
  ['at midnight in Shanghai', midnight],
] as const) {
  t.test(`${when} a view goes up to that day, and each number is as long as the list it opens`, async (t) => {
    const page = await viewAt(moment);
    const numbers = page.locator('.figure-value a');
    await numbers.first().waitFor();
    const links = await numbers.evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute('href') ?? '', number: Number(link.textContent) })),
    );
    const counted = links.filter(({ number }) => number > 0).slice(0, 8);
    t.ok(counted.length > 3, 'there is something to count');
    const lastDays = counted.map(({ href }) => new URLSearchParams(href.split('?')[1]).get('to') ?? '');
    t.equal(
      lastDays.toSorted().at(-1),
      dayIn(moment + DAY_MS),
      'up to that day: the one after it is excluded',
    );
    for (const { href, number } of counted) {
      await page.goto(href);
      const listed = page.locator('[data-listed]');
      await listed.waitFor();
      t.equal(Number(await listed.getAttribute('data-listed')), number, href);
    }
    await page.context().close();
  });
}

t.test('no page complained, and nothing was asked of anybody else', (t) => {
  t.same(watch.complaints, []);
  t.same(watch.foreignRequests, []);
  t.end();
});
