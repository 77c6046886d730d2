import { agreement } from './agreement.js';
import { bonds } from './bonds.js';
import { classification } from './classification.js';
import type { CommandForm } from './command-form.js';
import { court } from './court.js';
import { ending } from './ending.js';
import { levels } from './levels.js';
import { lifecycle } from './lifecycle.js';
import { mediation } from './mediation.js';
import { notices } from './notices.js';
import { police } from './police.js';
import { steering } from './steering.js';
import { timeLimits } from './time-limits.js';
import { units } from './units.js';
import { work } from './work.js';

const forms: Readonly<Record<string, CommandForm>> = {
  ...lifecycle,
  ...work,
  ...units,
  ...notices,
  ...agreement,
  ...mediation,
  ...police,
  ...levels,
  ...timeLimits,
  ...steering,
  ...classification,
  ...ending,
  ...bonds,
  ...court,
};

/** The form of an action; undefined for one these pages have no form for. */
export function formFor(action: string): CommandForm | undefined {
  return forms[action];
}
