import { nudge, nudgePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 44 催办. */
export const nudgeRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/nudges/:nudgeId',
  tag: 'steering',
  summary: 'Nudge 催办',
  params: nudgePath,
  body: nudge,
  command: ({ nudgeId }, fields) => ({ type: 'Nudge', nudgeId, ...fields }),
});
