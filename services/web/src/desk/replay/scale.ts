/** How the events of a replay are laid out. */
export type Scale = 'event' | 'time';

/** Waiting longer than this is folded to this. */
const LONGEST_GAP_MS = 6 * 3_600_000;
const WHOLE = 100;

/** Where each event stands between 0 and 100: evenly, or by time with long waits folded. */
export function placesOf(scale: Scale, recordedAt: readonly string[]): readonly number[] {
  const last = recordedAt.length - 1;
  if (last <= 0) return recordedAt.map(() => 0);
  if (scale === 'event') return recordedAt.map((_, index) => (index / last) * WHOLE);
  let way = 0;
  const ways = recordedAt.map((at, index) => {
    const before = recordedAt[index - 1];
    if (before !== undefined) way += gapBetween(before, at);
    return way;
  });
  return way === 0 ? placesOf('event', recordedAt) : ways.map((gone) => (gone / way) * WHOLE);
}

/** The event at a moment: the last one recorded by then, or the first. */
export function eventAt(recordedAt: readonly string[], moment: string): number {
  return Math.max(
    0,
    recordedAt.findLastIndex((at) => at <= moment),
  );
}

function gapBetween(before: string, after: string): number {
  return Math.min(LONGEST_GAP_MS, Math.max(0, Date.parse(after) - Date.parse(before)));
}
