import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Chromium as it is, without the talk it holds with its maker. */
export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What went wrong in a browser while nobody looked. */
export interface Watch {
  readonly complaints: string[];
  readonly foreignRequests: string[];
}

/** A fresh browser of somebody, far from Shanghai, with everything it complains of and asks elsewhere noted down. */
export async function openContext(
  browser: Browser,
  url: string,
  watch: Watch,
  { width }: { readonly width: 390 | 1440 },
): Promise<BrowserContext> {
  const isPhone = width === 390;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: isPhone ? 844 : 900 },
    hasTouch: isPhone,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
  });
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== url) watch.foreignRequests.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watch.complaints.push(message.text());
  });
  context.on('weberror', (error) => watch.complaints.push(String(error.error())));
  return context;
}

/** Signs in on a page that shows the form. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  await page.locator('[name=password]').waitFor({ state: 'detached' });
}
