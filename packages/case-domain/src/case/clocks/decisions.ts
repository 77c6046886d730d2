import { recomputeDue } from './decide/recompute-due.js';
import { recordLimitReached } from './decide/record-limit-reached.js';

/** How each command about the clocks is decided. */
export const clockDecisions = { RecomputeDue: recomputeDue, RecordLimitReached: recordLimitReached };
