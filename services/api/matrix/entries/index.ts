import type { Entry } from '../entry.js';
import { agreements } from './agreements.js';
import { dailyWork } from './daily-work.js';
import { dispatches } from './dispatches.js';
import { levels } from './levels.js';
import { lifecycle } from './lifecycle.js';
import { mediation } from './mediation.js';
import { notices } from './notices.js';
import { police } from './police.js';
import { reports } from './reports.js';
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
];
