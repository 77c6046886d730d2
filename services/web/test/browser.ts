import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium as it is, without the talk it holds with its maker. */
export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await sparticuz.executablePath(), args: QUIET });
}

/** A phone whose browser keeps what it keeps in a directory, so that it can be closed and opened again. */
export async function openPhone(
  directory: string,
  url: string,
  watch: Watch,
  { width = 390 }: { readonly width?: number } = {},
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(directory, {
    executablePath: await sparticuz.executablePath(),
    args: QUIET,
    ...phone(url, width),
  });
  await watched(context, url, watch);
  return context;
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
  { width }: { readonly width: 320 | 390 | 1440 },
): Promise<BrowserContext> {
  const context = await browser.newContext(phone(url, width));
  await watched(context, url, watch);
  return context;
}

function phone(url: string, width: number) {
  const isPhone = width < 1000;
  return {
    baseURL: url,
    viewport: { width, height: isPhone ? 844 : 900 },
    hasTouch: isPhone,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
  };
}

async function watched(context: BrowserContext, url: string, watch: Watch): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      console.error(`kept out by ${effectiveDirective}: ${blockedURI} of ${sourceFile}`),
    );
  });
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== url) watch.foreignRequests.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watch.complaints.push(message.text());
  });
  context.on('weberror', (error) => watch.complaints.push(String(error.error())));
}

/** Signs in on a page that shows the form. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  await page.locator('[name=password]').waitFor({ state: 'detached' });
}
