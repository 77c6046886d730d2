import type { Receipt } from '@linli/application';
import type { ProductStore } from '@linli/event-store';
import { Rejection } from '@linli/kernel';

/** What became of the items of an import so far. */
export interface Tally {
  recorded: number;
  already: number;
  /** Position of the last thing recorded; 0 while nothing was. */
  last: bigint;
}

/** Counts what an import does: what stands before the position it began at was recorded by an earlier run. */
export async function openTally(store: ProductStore): Promise<{
  readonly tally: Tally;
  /**
   * Carries one item out. `seen`: what the stream held before, where several items go into one stream.
   * @returns the refusal, if it was refused
   */
  readonly count: (work: () => Promise<Receipt>, seen?: bigint) => Promise<Rejection | undefined>;
}> {
  const before = (await store.end()) ?? -1n;
  const tally: Tally = { recorded: 0, already: 0, last: 0n };
  return {
    tally,
    async count(work, seen = before) {
      try {
        const { position } = await work();
        tally[position > before && position > seen ? 'recorded' : 'already'] += 1;
        if (position > tally.last) tally.last = position;
        return undefined;
      } catch (error) {
        if (error instanceof Rejection) return error;
        throw error;
      }
    },
  };
}
