import type { Instant } from '@linli/kernel';
import { demand } from '@linli/kernel';
import type { Facts } from '../../facts.js';
import type { CaseFile } from '../state.js';

/**
 * A part of the work is due after now and not after the case itself. Once the case is overdue nothing could be, so any
 * moment to come will do.
 */
export function demandInsideDue(taskDueAt: Instant, { due }: CaseFile, { at }: Facts): void {
  demand(taskDueAt > at, 'TASK_DUE_IN_THE_PAST', { taskDueAt });
  if (due === undefined || due.at <= at) return;
  demand(taskDueAt <= due.at, 'TASK_DUE_AFTER_CASE', { dueAt: due.at });
}
