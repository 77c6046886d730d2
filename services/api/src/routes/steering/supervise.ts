import { supervise, supervisionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 45 督办. */
export const superviseRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/supervisions/:supervisionId',
  tag: 'steering',
  summary: 'Supervise 督办',
  params: supervisionPath,
  body: supervise,
  command: ({ supervisionId }, fields) => ({ type: 'Supervise', supervisionId, ...fields }),
});
