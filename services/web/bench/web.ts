import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openContext, signIn, startBrowser, type Watch } from '../test/browser.js';
import { startLinli } from '../test/running-linli.js';
import { drawMap, GRIDS, layOutGrids } from './grid-map.js';
import { loadCold, type PageLoad, throttle } from './page-load.js';

/*
 * What the pages weigh and how soon they can be used, cold, at a fourth of the processor's speed and 1.6 Mbit/s; and how
 * long a step of the replay of a long case takes, and a map of many grids. The entries take turns, since machines are noisy; read the ratio of
 * the phone's page to the desk's, which is built the usual way (a component library).
 *
 *   pnpm bench web [rounds] [events of the case]
 */

const ROUNDS = Number(process.argv[2] ?? 5);
const EVENTS = Number(process.argv[3] ?? 500);
const STEPS = 30;

interface Entry {
  readonly name: string;
  readonly login: string;
  readonly path: string;
  readonly width: number;
  readonly budget: Partial<PageLoad>;
}

const ENTRIES: readonly Entry[] = [
  {
    name: 'field, the phone page',
    login: 'grid',
    path: '/field.html',
    width: 390,
    budget: { transferred: 130_000, lcp: 2_000, tbt: 200 },
  },
  {
    name: 'desk, my work',
    login: 'community',
    path: '/work',
    width: 1440,
    budget: { transferred: 450_000 },
  },
  {
    name: 'desk, street view with a chart',
    login: 'street',
    path: '/views/street',
    width: 1440,
    budget: {},
  },
];

const MEASURES = [
  ['transferred', 'kB'],
  ['lcp', 'ms'],
  ['tbt', 'ms'],
] as const;

const watch: Watch = { complaints: [], foreignRequests: [] };
const linli = await startLinli();
const browser = await startBrowser();
try {
  const loads = new Map<Entry, PageLoad[]>(ENTRIES.map((entry) => [entry, []]));
  const states = new Map<string, Awaited<ReturnType<typeof signedIn>>>();
  for (const { login } of ENTRIES) states.set(login, await signedIn(login));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [entry, measured] of loads) {
      const state = states.get(entry.login);
      if (state) measured.push(await loadCold(browser, linli.url, entry.path, state, entry.width));
    }
  }
  console.log(`\nCold loads, processor ÷ 4, 1.6 Mbit/s, 150 ms; median of ${ROUNDS} (spread)`);
  for (const [{ name, budget }, measured] of loads) {
    console.log(`  ${name}`);
    for (const [what, unit] of MEASURES) {
      const values = measured.map((load) => load[what]);
      console.log(`    ${what.padEnd(12)} ${said(values, unit)}${verdict(median(values), budget[what])}`);
    }
  }
  const steps = await replaySteps();
  console.log(`\nReplay of a case of ${EVENTS} events, processor ÷ 4, ${steps.length} steps`);
  console.log(`    step         ${said(steps, 'ms')}${verdict(median(steps), 100)}`);
  const maps = await mapTimes();
  console.log(
    `\nStreet view with a map of ${GRIDS} grids, from asking for the page; full speed, nothing but its files kept`,
  );
  console.log(`    drawn        ${said(maps, 'ms')}${verdict(median(maps), 1_000)}`);
  if (watch.complaints.length > 0) console.log('\nThe browser complained:', watch.complaints);
} finally {
  await browser.close();
  await linli.stop();
}

async function signedIn(login: string) {
  const page = await pageOf(login);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

async function mapTimes(): Promise<readonly number[]> {
  const [administrator, street] = await Promise.all([pageOf('administrator'), pageOf('street')]);
  await layOutGrids(administrator);
  const times = await drawMap(street, ROUNDS);
  await Promise.all([administrator.context().close(), street.context().close()]);
  return times;
}

async function pageOf(login: string): Promise<Page> {
  const context = await openContext(browser, linli.url, watch, { width: 1440 });
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, login, linli.passwordOf(login));
  return page;
}

/** Makes a long case through the interface, then goes through it with the arrow key. Milliseconds from key to paint. */
async function replaySteps(): Promise<readonly number[]> {
  const context = await openContext(browser, linli.url, watch, { width: 1440 });
  const page = await context.newPage();
  await page.goto('/cases');
  await signIn(page, 'community', linli.passwordOf('community'));
  const href = await page.locator('main a[href^="/cases/"]').first().getAttribute('href');
  await lengthen(page, href ?? '');
  await page.goto(`${href}/replay`);
  const slider = page.getByRole('slider').first();
  await slider.waitFor();
  await page.locator('[data-revision]').waitFor();
  await throttle(await context.newCDPSession(page));
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  const times: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    times.push(
      await page.evaluate(
        async () =>
          await new Promise<number>((resolve) => {
            const pressed = performance.now();
            const key = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true });
            document.activeElement?.dispatchEvent(key);
            // Two frames: in the first it is drawn, before the second it is seen.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressed)));
          }),
      ),
    );
  }
  await context.close();
  return times;
}

/** Adds notes until the case has so many events. */
async function lengthen(page: Page, href: string): Promise<void> {
  const caseId = href.split('/').at(-1) ?? '';
  const before = await page.evaluate(async (id) => {
    const answer = await fetch(`/api/cases/${id}`);
    return ((await answer.json()) as { revision: number }).revision;
  }, caseId);
  for (let revision = before; revision < EVENTS - 1; revision += 1) {
    const status = await page.evaluate(
      async ({ id, key, nth }) => {
        const answer = await fetch(`/api/cases/${id}/notes/${key}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', 'if-match': '*' },
          body: JSON.stringify({ text: `现场情况第 ${nth} 次记录：楼道已清理，住户在家。` }),
        });
        return answer.ok ? '' : `${answer.status} ${await answer.text()}`;
      },
      { id: caseId, key: randomUUID(), nth: revision },
    );
    if (status !== '') throw new Error(status);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function said(values: readonly number[], unit: string): string {
  const write = (value: number) => (unit === 'kB' ? (value / 1000).toFixed(0) : value.toFixed(0));
  const spread = `${write(Math.min(...values))}–${write(Math.max(...values))}`;
  return `${write(median(values)).padStart(6)} ${unit} (${spread})`;
}

function verdict(value: number, budget: number | undefined): string {
  if (budget === undefined) return '';
  return `  budget ${budget >= 10_000 ? `${budget / 1000} kB` : `${budget} ms`}: ${value <= budget ? 'kept' : 'MISSED'}`;
}
