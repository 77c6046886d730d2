import { legalHoldPath, placeLegalHold } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 58 保全档案. */
export const placeLegalHoldRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/legal-holds/:holdId',
  tag: 'ending',
  summary: 'Place a legal hold 保全档案',
  params: legalHoldPath,
  body: placeLegalHold,
  command: ({ holdId }, fields) => ({ type: 'PlaceLegalHold', holdId, ...fields }),
});
