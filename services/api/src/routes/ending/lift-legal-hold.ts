import { legalHoldPath, liftLegalHold } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 58 解除保全. */
export const liftLegalHoldRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/legal-holds/:holdId/lifting',
  tag: 'ending',
  summary: 'Lift a legal hold 解除保全',
  params: legalHoldPath,
  body: liftLegalHold,
  command: ({ holdId }, fields) => ({ type: 'LiftLegalHold', holdId, ...fields }),
});
