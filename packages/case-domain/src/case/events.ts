import type { EventOf } from '../event-definition.js';
import { clockEvents } from './clocks/events.js';
import { workEvents } from './daily-work/events.js';
import { dangerEvents } from './danger/events.js';
import { dispatchEvents } from './dispatch/events.js';
import { lifecycleEvents } from './lifecycle/events.js';
import { mediationEvents } from './mediation/events.js';
import { noticeEvents } from './notice/events.js';
import { policeEvents } from './police/events.js';
import { whistleEvents } from './whistle/events.js';

/** Everything that can happen to a case (stream `case-{id}`). */
export const caseEvents = {
  ...lifecycleEvents,
  ...workEvents,
  ...dispatchEvents,
  ...whistleEvents,
  ...noticeEvents,
  ...mediationEvents,
  ...policeEvents,
  ...dangerEvents,
  ...clockEvents,
};
export type CaseEvent = EventOf<typeof caseEvents>;
