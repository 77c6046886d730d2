import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { Due, DueClass } from '../../../vocabulary.js';
import type { CaseFile } from '../../state.js';
import { isUnderRedCard } from './is-under-red-card.js';

/** The due date of a case that may be given so many days more, when it is asked for and again when it is granted. */
export function demandExtensible(file: CaseFile, days: number, { now, limits }: Facts): Due {
  const due = file.due ?? refuse('STAGE_NOT_ALLOWED', { stage: file.stage, allowed: ['HANDLING'] });
  // The server's own time counts: nobody asks in time by saying so afterwards.
  demand(now < due.at, 'EXTENSION_TOO_LATE', { dueAt: due.at });
  demand(!isUnderRedCard(file), 'UNDER_RED_CARD');
  const granted = Object.values(file.timeLimit.extensions).filter(
    ({ status, reopenCount }) => status === 'granted' && reopenCount === file.reopenCount,
  ).length;
  const inForce = limits.at(now);
  const most = file.level === 'DISTRICT' ? inForce.extension_count_district : inForce.extension_count;
  demand(granted < most, 'EXTENSIONS_USED_UP', { most });
  const dueClass = file.acceptance?.class ?? 'S';
  const longest = Math.floor((daysOf(dueClass, inForce) * inForce.extension_share) / 100);
  demand(longest > 0, 'CLASS_NOT_EXTENSIBLE', { class: dueClass });
  demand(days <= longest, 'EXTENSION_TOO_LONG', { longest });
  return due;
}

/** Days of a class, as far as it can be extended by a share of them: a day has no half. */
function daysOf(dueClass: DueClass, inForce: ReturnType<Facts['limits']['at']>): number {
  const days: Readonly<Record<DueClass, number>> = {
    U: inForce.resolution_urgent / 24,
    S: inForce.resolution_simple,
    G: inForce.resolution_general,
    C: inForce.resolution_complex,
  };
  return days[dueClass];
}
