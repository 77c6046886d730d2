import { recomputationPath, recomputeDue } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** Dates that were given before the calendar of their year was published. */
export const recomputeDueRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/due-recomputations',
  tag: 'lifecycle',
  summary: 'Recompute provisional dates 重新计算暂定期限',
  params: recomputationPath,
  body: recomputeDue,
  command: (_, fields) => ({ type: 'RecomputeDue', ...fields }),
});
