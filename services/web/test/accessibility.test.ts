import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { openContext, signIn, startBrowser, type Watch } from './browser.js';
import { startLinli } from './running-linli.js';

t.setTimeout(600_000);
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
  ['community', '/me'],
  ['community', '/reports'],
  ['community', '/cases'],
  ['community', '/training'],
  ['community', '/views/community'],
  ['street', '/views/street'],
  ['district', '/views/district'],
  ['auditor', '/cases'],
  ['auditor', '/audit'],
  ['community', '/audit'],
  ['community', '/erasures'],
  ['district', '/erasures?within=365'],
  ['auditor', '/audit/rules'],
  ['auditor', '/audit/access'],
  ['police', '/work'],
  ['mediator', '/work'],
  ['mediator', '/mediations'],
  ['callback', '/work'],
  ['street', '/cases?asKnown=2026-11-28T01:00:00.000Z'],
  ['street', '/views/street?asKnown=2026-11-28T01:00:00.000Z'],
  ['auditor', '/views/district?at=2026-11-28T01:00:00.000Z'],
  ['auditor', '/figures/M2?why=true&from=2026-01-01&to=2027-01-01&beforeFrom=2025-01-01&beforeTo=2026-01-01'],
  ['street', '/admin/organisation?area=370199001001'],
  ['administrator', '/admin/accounts'],
  ['administrator', '/admin/organisation?area=370199001001'],
  ['administrator', '/admin/outlines'],
  ['administrator', '/admin/rules/case-types'],
  ['administrator', '/admin/rules/case-types?type=ZL01'],
  ['administrator', '/admin/rules/duties'],
  ['administrator', '/admin/rules/limits'],
  ['administrator', '/admin/rules/calendars'],
  ['administrator', '/admin/webhooks'],
  ['administrator', '/admin/system'],
];

async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** The style sheets hear of the night at once, the component library when it has drawn anew. */
async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(() => {
    const drawn = document.querySelector('.ant-app');
    return !drawn || getComputedStyle(drawn).color === getComputedStyle(document.body).color;
  });
  await standStill(page);
}

/** Colours and dialogs arrive by and by; what is judged is where they arrive. */
async function standStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** Looks at a page as it stands in both languages, by day and by night; `arrive` brings it there again after each switch. */
async function fromAllSides(
  t: Test,
  page: Page,
  { name, width }: { readonly name: string; readonly width: number },
  arrive: () => Promise<void>,
): Promise<void> {
  for (const other of ['English', '中文']) {
    await arrive();
    for (const colorScheme of ['light', 'dark'] as const) {
      await inColours(page, colorScheme);
      t.strictSame(await violations(page), [], `${name}, before ${other}, ${colorScheme}`);
    }
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${name} fits`);
    await inColours(page, 'light');
    await page.getByRole('button', { name: other }).click();
  }
}

/** The states of a lesson: before a choice, after it, with the adviser's form open. */
async function walkLesson(t: Test, page: Page, width: number): Promise<void> {
  await page.goto('/training');
  await page.locator('.lessons a').first().click();
  await page.locator('form.choice').waitFor();
  const check = async (state: string) => {
    t.strictSame(await violations(page), [], `a lesson, ${state}`);
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${state} fits`);
  };
  await check('before a choice');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: '看当时怎么办' }).click();
  await page.locator('.outcome').waitFor();
  await check('after it');
  await page.getByRole('button', { name: /点评$/ }).click();
  await page.getByRole('dialog').waitFor();
  await standStill(page);
  t.strictSame(await violations(page), [], 'with a form open');
}

for (const width of [1440, 320] as const) {
  t.test(`a lesson is free of barriers at ${width} pixels`, async (t) => {
    const page = await pageOf('lawyer', width, '/training');
    await walkLesson(t, page, width);
    await page.context().close();
  });

  t.test(
    `every page of the desk is free of barriers and within ${width} pixels, in both languages, by day and by night`,
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
          await inColours(page, 'dark');
          t.strictSame(await violations(page), [], `${path} as ${as} in the dark`);
          await inColours(page, 'light');
          await page.getByRole('button', { name: language === '中文' ? 'English' : '中文' }).click();
        }
      }
      await page?.context().close();
    },
  );

  t.test(`a worksheet and an answered supposition are free of barriers at ${width} pixels`, async (t) => {
    const page = await pageOf('auditor', width, '/audit');
    await page.locator('main a.row-link').first().click();
    await fromAllSides(t, page, { name: 'the worksheet', width }, async () => {
      await page.locator('main a[href*="/replay"]').first().waitFor();
      await settle(page);
    });
    await page.goto('/figures/M6?part=denominator&from=2020-01-01&to=2035-01-01');
    await fromAllSides(t, page, { name: 'a supposition', width }, async () => {
      const panel = page.locator('section[aria-labelledby="what-if"]');
      await panel.locator('input[name="value"]').fill('1');
      await panel.locator('select[name="version"]').selectOption('2');
      await panel.locator('button[type="submit"]').click();
      await panel.locator('.supposed').waitFor();
      await settle(page);
    });
    await page.context().close();
  });

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
      await standStill(page);
      t.strictSame(await violations(page), [], 'with a form open');
      await inColours(page, 'dark');
      t.strictSame(await violations(page), [], 'with a form open in the dark');
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });
}

t.test('the phone page is free of barriers, in both languages, by day and by night', async (t) => {
  const page = await pageOf('grid', 390, '/work');
  await page.goto('/field.html');
  for (const language of ['English', '中文']) {
    await page.getByRole('radio').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await inColours(page, colorScheme);
      t.strictSame(await violations(page), [], `${language}, ${colorScheme}`);
    }
    await page.getByRole('button', { name: language }).click();
  }
  await page.context().close();
});

t.test('no page complained', async (t) => {
  t.strictSame(watch.complaints, []);
  t.strictSame(watch.foreignRequests, []);
});
