import type { Instant } from '@linli/kernel';
import type { CaseClock, CountedClock } from './events.js';

/** 时限节点: a step of a clock was reached; said by the system's clock. */
export interface RecordLimitReached {
  readonly type: 'RecordLimitReached';
  readonly clock: CaseClock;
  readonly of?: string;
  readonly step: number;
  /** The due date it was reached under: when that has moved since, nothing was reached. */
  readonly dueAt: Instant;
}

/**
 * Counts provisional due dates anew with the calendar as it is published now: those of all clocks that run, or of one
 * kind, or of the one that belongs to `of`.
 */
export interface RecomputeDue {
  readonly type: 'RecomputeDue';
  readonly clock?: CountedClock;
  readonly of?: string;
}

export type ClockCommand = RecordLimitReached | RecomputeDue;
