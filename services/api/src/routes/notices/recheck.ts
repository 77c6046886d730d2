import { recheck, recheckPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 26 复查. */
export const recheckRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/notices/:noticeId/rechecks/:recheckId',
  tag: 'notices',
  summary: 'Recheck 复查',
  params: recheckPath,
  body: recheck,
  command: ({ noticeId, recheckId }, fields) => ({ type: 'Recheck', noticeId, recheckId, ...fields }),
});
