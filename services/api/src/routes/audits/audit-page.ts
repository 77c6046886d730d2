import { auditPage, auditPath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** One audit with its sample, findings and replies. */
export const auditPageRoute = addQuery({
  url: '/audits/:auditId',
  tag: 'audits',
  summary: 'One audit 抽查工作底稿',
  params: auditPath,
  query: {},
  answer: auditPage,
  handle: (application, caller, { auditId }) => application.auditPage(caller, auditId),
});
