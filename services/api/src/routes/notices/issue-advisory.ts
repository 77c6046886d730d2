import { issueAdvisory, noticePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 24 发告知书. */
export const issueAdvisoryRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/advisories/:noticeId',
  tag: 'notices',
  summary: 'Issue an advisory 发告知书',
  params: noticePath,
  body: issueAdvisory,
  command: ({ noticeId }, fields) => ({ type: 'IssueAdvisory', noticeId, ...fields }),
});
