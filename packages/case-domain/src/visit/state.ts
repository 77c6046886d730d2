import type { Happened, Instant } from '@linli/kernel';
import { clocksAfter } from '../clocks/book.js';
import { type ClockBook, noClocks } from '../clocks/entry.js';
import type { Due, Place } from '../vocabulary.js';
import { visitClockEffects } from './clock-effects.js';
import type { VisitEvent, VisitGroup } from './events.js';

/** Somebody who is visited, as decisions need it. */
export interface VisitPlan {
  readonly stage: 'VISITED' | 'ENDED';
  readonly personRef: string;
  readonly place: Place;
  readonly group: VisitGroup;
  /** The last time somebody was met, or that visits began. */
  readonly lastMetAt: Instant;
  readonly due: Due;
  readonly missedInARow: number;
  /** Visits and misses, by id. */
  readonly recorded: readonly string[];
  readonly clocks: ClockBook;
}

export type VisitState = { readonly stage: 'NONE' } | VisitPlan;

export const noVisits: VisitState = { stage: 'NONE' };

export function evolveVisits(state: VisitState, event: Happened<VisitEvent>): VisitState {
  const after = evolve(state, event);
  if (after.stage === 'NONE') return after;
  const clocks = clocksAfter(visitClockEffects, after.clocks, event);
  return clocks === after.clocks ? after : { ...after, clocks };
}

function evolve(state: VisitState, event: Happened<VisitEvent>): VisitState {
  if (event.type === 'VisitsEnrolled') {
    const { personRef, place, group, due } = event.data;
    const begun = { missedInARow: 0, recorded: [], clocks: noClocks, lastMetAt: event.meta.occurredAt };
    return { stage: 'VISITED', personRef, place, group, due, ...begun };
  }
  if (state.stage === 'NONE') return state;
  switch (event.type) {
    case 'Visited': {
      const { due, visitId } = event.data;
      const recorded = [...state.recorded, visitId];
      return { ...state, due, lastMetAt: event.meta.occurredAt, missedInARow: 0, recorded };
    }
    case 'VisitMissed':
      return {
        ...state,
        missedInARow: event.data.inARow,
        recorded: [...state.recorded, event.data.visitId],
      };
    case 'VisitChangeReported':
      return { ...state, due: event.data.due };
    case 'VisitGroupChanged':
      return { ...state, group: event.data.group, due: event.data.due };
    case 'VisitsEnded':
      return { ...state, stage: 'ENDED' };
    case 'VisitOverdue':
      return state;
  }
}
