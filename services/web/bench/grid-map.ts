import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Drawn } from '../src/desk/parts/drawing.js';

const COMMUNITY = '370199001001';
const SIDE = 30;
/** Grids on the map: a large street. */
export const GRIDS = SIDE * SIDE;
/** Corners of a grid: outlines follow streets and walls. */
const CORNERS = 40;

/** Establishes grids side by side in one community and outlines them, as an administrator who is signed in. */
export async function layOutGrids(page: Page): Promise<void> {
  const codes = Array.from(
    { length: GRIDS },
    (_, nth) => `${COMMUNITY}${String(100 + nth).padStart(4, '0')}`,
  );
  for (const code of codes) {
    await put(page, `/areas/${code}`, {
      name: `第 ${code.slice(-4)} 网格`,
      level: 'grid',
      parentCode: COMMUNITY,
      from: '2026-01-01',
    });
  }
  const features = codes.map((code, nth) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [ring(nth % SIDE, Math.floor(nth / SIDE))] },
  }));
  await put(page, `/grid-outline-imports/${randomUUID()}`, {
    datum: 'GCJ-02',
    from: '2026-01-01',
    collection: { type: 'FeatureCollection', features },
  });
}

/** Opens the view of the street anew so many times. Milliseconds from asking for the page until every grid is drawn. */
export async function drawMap(page: Page, times: number): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await page.goto('/views/street');
    await page.waitForFunction((all) => document.querySelectorAll('.drawing path').length >= all, GRIDS, {
      polling: 'raf',
    });
    measured.push(performance.now() - started);
  }
  return measured;
}

/** A round field, so that no two of them overlap. */
function ring(column: number, row: number): Drawn['outline'][number][number] {
  const corners = Array.from({ length: CORNERS }, (_, nth) => {
    const angle = (nth / CORNERS) * 2 * Math.PI;
    return [117 + (column + Math.cos(angle) * 0.49) * 0.002, 36.6 + (row + Math.sin(angle) * 0.49) * 0.002];
  });
  return [...corners, corners[0] ?? []];
}

async function put(page: Page, path: string, body: object): Promise<void> {
  const failed = await page.evaluate(
    async ({ url, json }) => {
      const answer = await fetch(`/api${url}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: json,
      });
      return answer.ok ? '' : `${answer.status} ${await answer.text()}`;
    },
    { url: path, json: JSON.stringify(body) },
  );
  if (failed !== '') throw new Error(failed);
}
