import { acceptCase, casePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 7 受理. */
export const acceptCaseRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/acceptance',
  tag: 'lifecycle',
  summary: 'Accept 受理',
  params: casePath,
  body: acceptCase,
  command: (_, fields) => ({ type: 'AcceptCase', ...fields }),
});
