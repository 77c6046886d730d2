import { casePath, resolve } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 47 办结. */
export const resolveRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/resolution',
  tag: 'lifecycle',
  summary: 'Resolve 办结',
  params: casePath,
  body: resolve,
  command: (_, fields) => ({ type: 'Resolve', ...fields }),
});
