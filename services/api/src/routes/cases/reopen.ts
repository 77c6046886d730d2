import { casePath, reopen } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 50 重开. */
export const reopenRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/reopening',
  tag: 'lifecycle',
  summary: 'Reopen 重开',
  params: casePath,
  body: reopen,
  command: (_, fields) => ({ type: 'Reopen', ...fields }),
});
