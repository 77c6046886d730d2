import { caseIntegrity, casePath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** Whether the events of a case are as the ledger signed them. */
export const caseIntegrityRoute = addQuery({
  url: '/cases/:caseId/integrity',
  tag: 'cases',
  summary: 'Whether a case is as it was signed 完整性',
  params: casePath,
  query: {},
  answer: caseIntegrity,
  handle: (application, caller, { caseId }) => application.caseIntegrity(caller, caseId),
});
