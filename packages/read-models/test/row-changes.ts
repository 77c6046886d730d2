import type { CaseEvent } from '@linli/case-domain';
import t from 'tap';
import { CASE_STREAM } from './case-events.js';
import { emptyViews } from './projected.js';

/** Events before, the event in question, and what the view's rows (in key order) show afterwards. */
export type RowChange = readonly [before: readonly CaseEvent[], event: CaseEvent, rows: readonly object[]];

/** One test per change: the event alone makes the rows what is expected. */
export function proveRowChanges(view: string, changes: readonly RowChange[]): void {
  for (const [before, event, expected] of changes) {
    const story = before.length === 0 ? '' : ` after ${before.map(({ type }) => type).join(', ')}`;
    t.test(`${view} shows ${event.type}${story}: ${JSON.stringify(expected)}`, async (t) => {
      const { happen, happenAt, rows, apply, log } = await emptyViews();
      if (before.length > 0) await happen(CASE_STREAM, ...before);
      await happenAt({ at: '2026-03-10T00:00:00.000Z', by: 'account-9' }, CASE_STREAM, event);
      t.match(await rows(view), expected);
      t.equal((await rows(view)).length, expected.length, 'no other rows');
      const once = await rows(view);
      await apply(log.events);
      t.same(await rows(view), once, 'the same events again change nothing');
    });
  }
}
