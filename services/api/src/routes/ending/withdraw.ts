import { casePath, withdraw } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 53 撤回. */
export const withdrawRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/withdrawal',
  tag: 'ending',
  summary: 'Record a withdrawal 撤回',
  params: casePath,
  body: withdraw,
  command: (_, fields) => ({ type: 'Withdraw', ...fields }),
});
