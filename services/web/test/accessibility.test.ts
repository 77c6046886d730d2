import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext, signIn, startBrowser, type Watch } from './browser.js';
import { startLinli } from './running-linli.js';

t.setTimeout(400_000);
const linli = await startLinli();
const browser = await startBrowser();
const watch: Watch = { complaints: [], foreignRequests: [] };
t.teardown(async () => {
  await browser.close();
  await linli.stop();
});

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe finds on a page as it stands. */
async function violations(page: Page): Promise<readonly string[]> {
  // The content security policy keeps scripts of others out; the browser's own console may still put one in.
  await page.evaluate(await readText(AXE));
  const found = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  }, RULES);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
}

async function readText(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return await readFile(path, 'utf8');
}

async function pageOf(login: string, width: 320 | 390 | 1440, path = '/'): Promise<Page> {
  const context = await openContext(browser, linli.url, watch, { width });
  const page = await context.newPage();
  await page.goto(path);
  await signIn(page, login, linli.passwordOf(login));
  await page.locator('h1').first().waitFor();
  return page;
}

/** The pages of the desk, who opens each, and what shows that it is there. */
const ROUTES: readonly (readonly [login: string, path: string])[] = [
  ['community', '/work'],
  ['community', '/reports'],
  ['community', '/cases'],
  ['community', '/views/community'],
  ['street', '/views/street'],
  ['district', '/views/district'],
  ['auditor', '/cases'],
  ['police', '/work'],
  ['mediator', '/work'],
  ['callback', '/work'],
];

async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

for (const width of [1440, 320] as const) {
  t.test(
    `every page of the desk is free of barriers and within ${width} pixels, in both languages`,
    async (t) => {
      let login = '';
      let page: Page | undefined;
      for (const [as, path] of ROUTES) {
        if (as !== login) {
          await page?.context().close();
          page = await pageOf(as, width);
          login = as;
        }
        if (!page) continue;
        await page.goto(path);
        for (const language of ['中文', 'English']) {
          await settle(page);
          t.strictSame(await violations(page), [], `${path} as ${as}`);
          t.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${path} fits`);
          await page.getByRole('button', { name: language === '中文' ? 'English' : '中文' }).click();
        }
      }
      await page?.context().close();
    },
  );

  t.test(`a case, its replay and an open form are free of barriers at ${width} pixels`, async (t) => {
    const page = await pageOf('community', width, '/cases');
    await page.locator('main a[href^="/cases/"]').first().click();
    await page.getByRole('region', { name: /经过/ }).waitFor();
    await settle(page);
    t.strictSame(await violations(page), [], 'the case');
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'the case fits');
    const buttons = page.getByRole('region', { name: '现在可以办' }).getByRole('button');
    if ((await buttons.count()) > 0) {
      await buttons.first().click();
      await page.getByRole('dialog').waitFor();
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      );
      t.strictSame(await violations(page), [], 'with a form open');
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });
}

t.test('the phone page is free of barriers, in both languages', async (t) => {
  const page = await pageOf('grid', 390, '/work');
  await page.goto('/field.html');
  for (const language of ['English', '中文']) {
    await page.getByRole('radio').first().waitFor();
    t.strictSame(await violations(page), [], language);
    await page.getByRole('button', { name: language }).click();
  }
  await page.context().close();
});

t.test('no page complained', async (t) => {
  t.strictSame(watch.complaints, []);
  t.strictSame(watch.foreignRequests, []);
});
