import { holdPath, resume } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 43 恢复办理. */
export const resumeRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/holds/:holdId/resumption',
  tag: 'time-limit',
  summary: 'Resume 恢复办理',
  params: holdPath,
  body: resume,
  command: ({ holdId }) => ({ type: 'Resume', holdId }),
});
