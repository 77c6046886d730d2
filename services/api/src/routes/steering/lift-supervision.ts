import { liftSupervision, supervisionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 45 解除督办. */
export const liftSupervisionRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/supervisions/:supervisionId/lifting',
  tag: 'steering',
  summary: 'Lift supervision 解除督办',
  params: supervisionPath,
  body: liftSupervision,
  command: ({ supervisionId }, fields) => ({ type: 'LiftSupervision', supervisionId, ...fields }),
});
