import { delegate } from './decide/delegate.js';
import { escalate } from './decide/escalate.js';
import { sendBack } from './decide/send-back.js';

/** How each command about the level is decided. */
export const levelDecisions = { Escalate: escalate, Delegate: delegate, SendBack: sendBack };
