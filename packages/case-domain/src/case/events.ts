import type { EventOf } from '../event-definition.js';
import { bondEvents } from './bonds/events.js';
import { classificationEvents } from './classification/events.js';
import { clockEvents } from './clocks/events.js';
import { workEvents } from './daily-work/events.js';
import { dangerEvents } from './danger/events.js';
import { dispatchEvents } from './dispatch/events.js';
import { endingEvents } from './ending/events.js';
import { levelEvents } from './level/events.js';
import { lifecycleEvents } from './lifecycle/events.js';
import { mediationEvents } from './mediation/events.js';
import { noticeEvents } from './notice/events.js';
import { policeEvents } from './police/events.js';
import { protectionEvents } from './protection/events.js';
import { steeringEvents } from './steering/events.js';
import { supportEvents } from './support/events.js';
import { timeLimitEvents } from './time-limit/events.js';
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
  ...protectionEvents,
  ...dangerEvents,
  ...supportEvents,
  ...levelEvents,
  ...timeLimitEvents,
  ...classificationEvents,
  ...steeringEvents,
  ...bondEvents,
  ...endingEvents,
  ...clockEvents,
};
export type CaseEvent = EventOf<typeof caseEvents>;
