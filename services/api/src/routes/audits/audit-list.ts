import { auditList, paging } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** 抽查: the audits that concern the caller's area. */
export const auditListRoute = addQuery({
  url: '/audits',
  tag: 'audits',
  summary: 'Audits 抽查',
  params: noParams,
  query: paging,
  answer: auditList,
  handle: (application, caller, _, query) => application.auditList(caller, query),
});
