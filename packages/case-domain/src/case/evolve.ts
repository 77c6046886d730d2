import { bondEvolvers } from './bonds/state.js';
import { classificationEvolvers } from './classification/state.js';
import { clockEvolvers } from './clocks/state.js';
import { workEvolvers } from './daily-work/state.js';
import { dangerEvolvers } from './danger/state.js';
import { dispatchEvolvers } from './dispatch/state.js';
import { endingEvolvers } from './ending/state.js';
import type { caseEvents } from './events.js';
import type { Evolvers } from './evolvers.js';
import { levelEvolvers } from './level/state.js';
import { lifecycleEvolvers } from './lifecycle/state.js';
import { mediationEvolvers } from './mediation/state.js';
import { noticeEvolvers } from './notice/state.js';
import { policeEvolvers } from './police/state.js';
import { protectionEvolvers } from './protection/state.js';
import { steeringEvolvers } from './steering/state.js';
import { supportEvolvers } from './support/state.js';
import { timeLimitEvolvers } from './time-limit/state.js';
import { whistleEvolvers } from './whistle/state.js';

export { open } from './lifecycle/state.js';

/** What each event makes of the case file: an event without an evolver does not compile. */
export const caseEvolvers: Evolvers<typeof caseEvents> = {
  ...lifecycleEvolvers,
  ...workEvolvers,
  ...dispatchEvolvers,
  ...whistleEvolvers,
  ...noticeEvolvers,
  ...mediationEvolvers,
  ...policeEvolvers,
  ...protectionEvolvers,
  ...dangerEvolvers,
  ...supportEvolvers,
  ...levelEvolvers,
  ...timeLimitEvolvers,
  ...classificationEvolvers,
  ...steeringEvolvers,
  ...bondEvolvers,
  ...endingEvolvers,
  ...clockEvolvers,
};
