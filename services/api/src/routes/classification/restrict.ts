import { casePath, restrict } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 56 定密. */
export const restrictRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/restriction',
  tag: 'classification',
  summary: 'Restrict 定密',
  params: casePath,
  body: restrict,
  command: (_, fields) => ({ type: 'Restrict', ...fields }),
});
