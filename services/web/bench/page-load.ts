import type { Browser, CDPSession, Page } from 'playwright-core';

/** A phone of the cheaper kind on a poor line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;

/** How long after the last request a page counts as settled. */
const QUIET_MS = 1_500;

/** One load of a page with nothing kept. Times in milliseconds. */
export interface PageLoad {
  /** Bytes over the line, as compressed, headers included. */
  readonly transferred: number;
  /** Largest Contentful Paint (W3C). */
  readonly lcp: number;
  /** Total Blocking Time: what tasks took beyond 50 ms each. */
  readonly tbt: number;
}

type StorageState = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

/** Loads a page as somebody who is signed in and was never here before; the page's service worker is kept out. */
export async function loadCold(
  browser: Browser,
  url: string,
  path: string,
  storageState: StorageState,
  width: number,
): Promise<PageLoad> {
  const context = await browser.newContext({
    baseURL: url,
    storageState,
    viewport: { width, height: width < 1000 ? 844 : 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const transferred = await countBytes(devtools);
    await throttle(devtools);
    await page.addInitScript(observe);
    await page.goto(path, { waitUntil: 'load' });
    await page.locator('h1, [role=radio], input[type=radio]').first().waitFor();
    await quiet(page);
    const { lcp, tasks } = await page.evaluate(
      () => (window as unknown as { measured: { lcp: number; tasks: number[] } }).measured,
    );
    return { transferred: transferred(), lcp, tbt: tasks.reduce((sum, task) => sum + task - 50, 0) };
  } finally {
    await context.close();
  }
}

/** Slows the line and the processor of a page down. */
export async function throttle(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

async function countBytes(devtools: CDPSession): Promise<() => number> {
  let bytes = 0;
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}

/** Runs in the page before anything else. */
function observe(): void {
  const measured = { lcp: 0, tasks: [] as number[] };
  Object.assign(window, { measured });
  new PerformanceObserver((list) => {
    measured.lcp = list.getEntries().at(-1)?.startTime ?? measured.lcp;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    measured.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** A page that listens for live updates is never idle: what counts is that nothing new was asked for a while. */
async function quiet(page: Page): Promise<void> {
  let last = Date.now();
  page.on('request', () => {
    last = Date.now();
  });
  while (Date.now() - last < QUIET_MS) await page.waitForTimeout(100);
}
