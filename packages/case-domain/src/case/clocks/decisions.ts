import { recordLimitReached } from './decide/record-limit-reached.js';

/** How each command of the clocks is decided. */
export const clockDecisions = { RecordLimitReached: recordLimitReached };
