import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { Due } from '../../../vocabulary.js';
import type { CaseFile } from '../../state.js';
import { DAYS_OF_CLASS, EXTENSION_SHARE, EXTENSIONS } from '../limits.js';
import { isUnderRedCard } from './is-under-red-card.js';

/** The due date of a case that may be given so many days more, when it is asked for and again when it is granted. */
export function demandExtensible(file: CaseFile, days: number, { now }: Facts): Due {
  const due = file.due ?? refuse('STAGE_NOT_ALLOWED', { stage: file.stage, allowed: ['HANDLING'] });
  // The server's own time counts: nobody asks in time by saying so afterwards.
  demand(now < due.at, 'EXTENSION_TOO_LATE', { dueAt: due.at });
  demand(!isUnderRedCard(file), 'UNDER_RED_CARD');
  const granted = Object.values(file.timeLimit.extensions).filter(
    ({ status, reopenCount }) => status === 'granted' && reopenCount === file.reopenCount,
  ).length;
  const most = EXTENSIONS[file.level];
  demand(granted < most, 'EXTENSIONS_USED_UP', { most });
  const longest = Math.floor(DAYS_OF_CLASS[file.acceptance?.class ?? 'S'] * EXTENSION_SHARE);
  demand(longest > 0, 'CLASS_NOT_EXTENSIBLE', { class: file.acceptance?.class ?? 'S' });
  demand(days <= longest, 'EXTENSION_TOO_LONG', { longest });
  return due;
}
