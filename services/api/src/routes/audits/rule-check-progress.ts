import { checkProgress } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** How far the check of the rules is that the caller waits for. */
export const ruleCheckProgressRoute = addQuery({
  url: '/rule-check/progress',
  tag: 'audits',
  summary: 'How far the check is 核查进度',
  params: noParams,
  query: {},
  answer: checkProgress,
  handle: (application, caller) => application.ruleCheckProgress(caller),
});
