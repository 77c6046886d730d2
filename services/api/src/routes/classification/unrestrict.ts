import { casePath, unrestrict } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 56 解密. */
export const unrestrictRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/unrestriction',
  tag: 'classification',
  summary: 'Unrestrict 解密',
  params: casePath,
  body: unrestrict,
  command: (_, fields) => ({ type: 'Unrestrict', ...fields }),
});
