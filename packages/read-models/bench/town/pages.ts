import type { Recorded } from '@linli/kernel';
import type { ReadLog } from '@linli/read-models';
import { firstOf, type TownSize } from './town.js';

const PAGE = 5_000;

/** The log of a town that is made up page by page: it never lies in memory as a whole. */
export function pagesOf(size: TownSize, events: number): ReadLog {
  return async function* (after) {
    let page: Recorded[] = [];
    for (const event of firstOf(size, events)) {
      if (after !== undefined && event.position <= after) continue;
      page.push(event);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    yield page;
  };
}
