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
  /** When nobody was met, since somebody was. */
  readonly missedAt: readonly Instant[];
  /** Major changes since somebody was met, and until when somebody goes there for each. */
  readonly changes: readonly { readonly at: Instant; readonly due: Due }[];
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
    const begun = {
      missedAt: [],
      changes: [],
      recorded: [],
      clocks: noClocks,
      lastMetAt: event.meta.occurredAt,
    };
    return { stage: 'VISITED', personRef, place, group, due, ...begun };
  }
  if (state.stage === 'NONE') return state;
  const at = event.meta.occurredAt;
  switch (event.type) {
    case 'Visited': {
      const { due, visitId } = event.data;
      return { ...metAt(state, at), due, recorded: [...state.recorded, visitId] };
    }
    case 'VisitMissed': {
      const missedAt = at < state.lastMetAt ? state.missedAt : [...state.missedAt, at];
      return { ...state, missedAt, recorded: [...state.recorded, event.data.visitId] };
    }
    case 'VisitChangeReported': {
      const { due } = event.data;
      const changes = at < state.lastMetAt ? state.changes : [...state.changes, { at, due }];
      return { ...state, due, changes };
    }
    case 'VisitGroupChanged':
      return { ...state, group: event.data.group, due: event.data.due };
    case 'VisitsEnded':
      return { ...state, stage: 'ENDED' };
    case 'VisitOverdue':
      return state;
  }
}

/**
 * Somebody was met then. What was recorded first but happened afterwards – nobody met, a major change – stays open: phones
 * send what they wrote without a signal when they can, in any order.
 */
export function metAt(plan: VisitPlan, at: Instant): VisitPlan {
  if (at < plan.lastMetAt) return plan;
  return {
    ...plan,
    lastMetAt: at,
    missedAt: plan.missedAt.filter((missed) => missed > at),
    changes: plan.changes.filter((change) => change.at > at),
  };
}
