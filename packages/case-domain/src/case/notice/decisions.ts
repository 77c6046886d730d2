import { issueAdvisory } from './decide/issue-advisory.js';
import { issueOrder } from './decide/issue-order.js';
import { recheck } from './decide/recheck.js';
import { recordNoticeOverdue } from './decide/record-notice-overdue.js';

/** How each command about a notice is decided. */
export const noticeDecisions = {
  IssueAdvisory: issueAdvisory,
  IssueOrder: issueOrder,
  Recheck: recheck,
  RecordNoticeOverdue: recordNoticeOverdue,
};
