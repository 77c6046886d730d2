import { casePath, verify } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 48 核查: passed, or returned with a reason. */
export const verifyRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/verification',
  tag: 'lifecycle',
  summary: 'Verify 核查',
  params: casePath,
  body: verify,
  command: (_, fields) => ({ type: 'Verify', ...fields }),
});
