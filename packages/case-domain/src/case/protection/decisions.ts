import { assessByPolice } from './decide/assess-by-police.js';
import { recordVictim } from './decide/record-victim.js';

/** How each command about those who are hurt is decided. */
export const protectionDecisions = { RecordVictim: recordVictim, AssessByPolice: assessByPolice };
