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

/** What belongs together, in the order people look for it. */
const groups = {
  handling: { ...lifecycle, ...work },
  mediation: { ...mediation, ...agreement, ...court },
  notices,
  units: { ...units, ...levels },
  police,
  timeLimits: { ...timeLimits, ...steering },
  filing: { ...classification, ...bonds, ...ending },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CommandForm>>>>;

/** A part of what may be done to a case. */
export type ActionGroup = keyof typeof groups;
/** The parts, in the order they are shown. */
export const ACTION_GROUPS = Object.keys(groups) as readonly ActionGroup[];

const forms: Readonly<Record<string, CommandForm>> = Object.fromEntries(
  Object.values(groups).flatMap((group) => Object.entries<CommandForm>(group)),
);

/** The form of an action; undefined for one these pages have no form for. */
export function formFor(action: string): CommandForm | undefined {
  return forms[action];
}

/** Whether an action belongs to a part. */
export function belongsTo(group: ActionGroup, action: string): boolean {
  return action in groups[group];
}
