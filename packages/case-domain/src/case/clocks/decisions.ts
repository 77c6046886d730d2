import { recomputeDue } from './decide/recompute-due.js';

/** How each command about the clocks is decided. */
export const clockDecisions = { RecomputeDue: recomputeDue };
