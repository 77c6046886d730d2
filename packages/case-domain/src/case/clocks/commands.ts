import type { ClockName } from './events.js';

/**
 * Counts provisional due dates anew with the calendar as it is published now: those of all clocks that run, or of one
 * kind, or of the one that belongs to `of`.
 */
export interface RecomputeDue {
  readonly type: 'RecomputeDue';
  readonly clock?: ClockName;
  readonly of?: string;
}

export type ClockCommand = RecomputeDue;
