import { issueOrder, noticePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 25 责令改正. */
export const issueOrderRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/orders/:noticeId',
  tag: 'notices',
  summary: 'Order to rectify 责令改正',
  params: noticePath,
  body: issueOrder,
  command: ({ noticeId }, fields) => ({ type: 'IssueOrder', noticeId, ...fields }),
});
