import type { Recorded } from '@linli/kernel';
import type { AnyRow, View } from '../projection/view.js';
import { WorkingSet } from '../projection/working-set.js';

/** The rows some views have when these events are all there is. */
export function folded(
  views: readonly View[],
  events: readonly Recorded[],
): ReadonlyMap<View, readonly AnyRow[]> {
  const rows = new WorkingSet(views, Number.POSITIVE_INFINITY);
  for (const event of events) rows.fold(event, () => true);
  return new Map(rows.takeChanges().map(({ view, created }) => [view, created]));
}
