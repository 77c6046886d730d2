import { casePath, declineCase } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 7 不予受理. */
export const declineCaseRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/decline',
  tag: 'lifecycle',
  summary: 'Decline 不予受理',
  params: casePath,
  body: declineCase,
  command: (_, fields) => ({ type: 'DeclineCase', ...fields }),
});
