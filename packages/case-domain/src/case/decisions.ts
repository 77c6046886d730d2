import type { Facts } from '../facts.js';
import { bondDecisions } from './bonds/decisions.js';
import { classificationDecisions } from './classification/decisions.js';
import { clockDecisions } from './clocks/decisions.js';
import type { CaseCommand } from './commands.js';
import { workDecisions } from './daily-work/decisions.js';
import { dangerDecisions } from './danger/decisions.js';
import { dispatchDecisions } from './dispatch/decisions.js';
import { endingDecisions } from './ending/decisions.js';
import type { CaseEvent } from './events.js';
import { levelDecisions } from './level/decisions.js';
import { lifecycleDecisions } from './lifecycle/decisions.js';
import { mediationDecisions } from './mediation/decisions.js';
import { noticeDecisions } from './notice/decisions.js';
import { policeDecisions } from './police/decisions.js';
import { protectionDecisions } from './protection/decisions.js';
import type { CaseState } from './state.js';
import { steeringDecisions } from './steering/decisions.js';
import { supportDecisions } from './support/decisions.js';
import { timeLimitDecisions } from './time-limit/decisions.js';
import { whistleDecisions } from './whistle/decisions.js';

/** A decision for every command: a command without one does not compile. */
type CaseDecisions = {
  readonly [T in CaseCommand['type']]: (
    command: Extract<CaseCommand, { type: T }>,
    state: CaseState,
    facts: Facts,
  ) => readonly CaseEvent[];
};

/** How each command is decided. */
export const caseDecisions: CaseDecisions = {
  ...lifecycleDecisions,
  ...workDecisions,
  ...dispatchDecisions,
  ...whistleDecisions,
  ...noticeDecisions,
  ...mediationDecisions,
  ...policeDecisions,
  ...protectionDecisions,
  ...dangerDecisions,
  ...clockDecisions,
  ...supportDecisions,
  ...levelDecisions,
  ...timeLimitDecisions,
  ...bondDecisions,
  ...classificationDecisions,
  ...steeringDecisions,
  ...endingDecisions,
};
