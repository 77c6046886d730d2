import type { ProductStore, StoredEvent } from '@linli/event-store';
import type { ReadLog } from '@linli/read-models';

/** Events handed on at once while views are built. */
const PAGE = 5_000;

/** The log in pages as the views fold it, from a position to its present end. */
export function readLog(store: ProductStore): ReadLog {
  return async function* pages(after) {
    let page: StoredEvent[] = [];
    const range = { maxCount: Number.MAX_SAFE_INTEGER, ...(after === undefined ? {} : { from: after }) };
    for await (const event of store.readAll(range)) {
      page.push(event);
      if (page.length === PAGE) {
        yield page;
        page = [];
      }
    }
    if (page.length > 0) yield page;
  };
}
