import type { CaseState } from '../state.js';
import { COUNTED_CLOCKS, type CountedClock } from './events.js';
import { runningClocks } from './running-clocks.js';

/** A clock that runs towards a date that may still move. */
export interface ProvisionalClock {
  readonly clock: CountedClock;
  readonly of?: string;
  readonly dueAt: string;
}

/** The clocks of a case that an event has still to settle. */
export function provisionalClocks(state: CaseState): readonly ProvisionalClock[] {
  if (state.stage === 'NONE') return [];
  return COUNTED_CLOCKS.flatMap((clock) =>
    runningClocks[clock](state)
      .filter(({ due }) => due.provisional)
      .map(({ of, due: { at: dueAt } }) => ({ clock, ...(of !== undefined && { of }), dueAt })),
  );
}
