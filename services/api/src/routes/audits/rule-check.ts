import { ruleCheck, ruleCheckQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** 规则核查: runs over what was recorded in a period and says which events to look at. */
export const ruleCheckRoute = addQuery({
  url: '/rule-check',
  tag: 'audits',
  summary: 'Check the rules 规则核查',
  params: noParams,
  query: ruleCheckQuery,
  answer: ruleCheck,
  handle: (application, caller, _, query) => application.ruleCheck(caller, query),
});
