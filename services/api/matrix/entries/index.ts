import type { Entry } from '../entry.js';
import { agreements } from './agreements.js';
import { bonds } from './bonds.js';
import { classification } from './classification.js';
import { confirmation } from './confirmation.js';
import { dailyWork } from './daily-work.js';
import { dispatches } from './dispatches.js';
import { endings } from './endings.js';
import { levels } from './levels.js';
import { lifecycle } from './lifecycle.js';
import { mediation } from './mediation.js';
import { notices } from './notices.js';
import { persons } from './persons.js';
import { police } from './police.js';
import { reports } from './reports.js';
import { steering } from './steering.js';
import { support } from './support.js';
import { timeLimits } from './time-limits.js';
import { whistles } from './whistles.js';

/** Every entry. A command of the table without one is reported as missing. */
export const entries: readonly Entry[] = [
  ...reports,
  ...lifecycle,
  ...dailyWork,
  ...dispatches,
  ...support,
  ...levels,
  ...whistles,
  ...notices,
  ...mediation,
  ...agreements,
  ...police,
  ...timeLimits,
  ...classification,
  ...steering,
  ...confirmation,
  ...bonds,
  ...endings,
  ...persons,
];
