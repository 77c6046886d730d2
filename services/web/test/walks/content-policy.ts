import type { Page } from 'playwright-core';
import t from 'tap';
import { openContext } from '../browser.js';
import { beginWalk } from '../together.js';

const { linli, browser, watch, pageOf } = await beginWalk();

/** What somebody who could write into a page would put there, and the directive that has to keep it out. */
const PLANTED = [
  ['style-src-elem', '<style>body { background: red }</style>'],
  ['style-src-attr', '<p style="position: fixed">here</p>'],
  ['script-src-attr', '<img src="/icon.svg" onload="document.title = 1">'],
  ['img-src', '<img src="https://elsewhere.example/a.png">'],
] as const;

/** Puts something into a page and tells which directive kept it out. */
async function directiveAgainst(page: Page, html: string): Promise<string> {
  return await page.evaluate(async (planted) => {
    const kept = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    document.body.insertAdjacentHTML('beforeend', planted);
    return await kept;
  }, html);
}

t.test('what is written into a page keeps neither its style nor its script', async (t) => {
  for (const path of ['/', '/field.html']) {
    const complaints = { complaints: [], foreignRequests: [] };
    const context = await openContext(browser, linli.url, complaints, { width: 1440 });
    const page = await context.newPage();
    await page.goto(path);
    await page.locator('[name=login]').waitFor();
    t.strictSame(complaints.complaints, [], `${path} as it is`);
    for (const [directive, html] of PLANTED)
      t.equal(await directiveAgainst(page, html), directive, `${path}: ${html}`);
    const script = await page.evaluate(async () => {
      const kept = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      });
      const element = document.createElement('script');
      // Not even with the nonce of the styles.
      element.nonce = document.querySelector('meta')?.nonce ?? '';
      element.textContent = 'document.title = 1';
      document.body.append(element);
      return await kept;
    });
    t.equal(script, 'script-src-elem', path);
    t.equal(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(255, 0, 0)'),
      false,
    );
    await context.close();
  }
});

t.test('what a chart tells when it is pointed at is drawn within the policy', async (t) => {
  const page = await pageOf('street', '/views/street');
  const words = page.locator('.chart svg').first().locator('text');
  await words.first().waitFor();
  const before = await words.count();
  await page.locator('.chart svg').first().hover();
  await words.nth(before).waitFor();
  t.ok((await words.allTextContents()).length > before);
  await page.context().close();
});

t.test('the page the interface is read at keeps to the policy too', async () => {
  const context = await openContext(browser, linli.url, watch, { width: 1440 });
  const page = await context.newPage();
  await page.goto('/reference/');
  await page.locator('.opblock').first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
});

t.test('no page complained', async (t) => {
  t.strictSame(watch.complaints, []);
  t.strictSame(watch.foreignRequests, []);
});
