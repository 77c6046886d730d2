import type { Browser, Page } from 'playwright-core';
import t from 'tap';
import { openContext, signIn, startBrowser, type Watch } from './browser.js';
import { type RunningLinli, startLinli } from './running-linli.js';

interface Together {
  readonly linli: RunningLinli;
  readonly browser: Browser;
}

/** All walks of a process together, on a slow machine. */
t.setTimeout(1_000_000);
let started: Promise<Together> | undefined;

/**
 * One Linli and one browser for all walks of a process: starting them takes longer than most walks do. Each walk makes the
 * reports and cases it needs, under names of its own, and leaves the others' alone.
 */
export async function together(): Promise<Together> {
  started ??= start();
  return await started;
}

/** What one walk through the pages works with. */
export interface Walk extends Together {
  /** What its pages complained of and asked elsewhere. */
  readonly watch: Watch;
  /** A page of somebody who signs in where the page stands: on the desk, or on the phone. */
  readonly pageOf: (login: string, path: string, options?: PageOptions) => Promise<Page>;
}

interface PageOptions {
  readonly width?: 320 | 390 | 1440;
  /** The one of the demonstration unless it was renewed. */
  readonly password?: string;
}

/** Begins a walk. */
export async function beginWalk(): Promise<Walk> {
  const { linli, browser } = await together();
  const watch: Watch = { complaints: [], foreignRequests: [] };
  return {
    linli,
    browser,
    watch,
    async pageOf(login, path, { width = 1440, password = linli.passwordOf(login) } = {}) {
      const context = await openContext(browser, linli.url, watch, { width });
      const page = await context.newPage();
      await page.goto(path);
      await signIn(page, login, password);
      return page;
    },
  };
}

async function start(): Promise<Together> {
  const [linli, browser] = [await startLinli(), await startBrowser()];
  t.teardown(async () => {
    await browser.close();
    await linli.stop();
  });
  return { linli, browser };
}
