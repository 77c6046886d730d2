import { findingPath, recordFinding } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记抽查意见 on a case of the sample. */
export const recordFindingRoute = addCommand({
  method: 'PUT',
  url: '/audits/:auditId/findings/:findingId',
  tag: 'audits',
  summary: 'Record finding 登记抽查意见',
  params: findingPath,
  body: recordFinding,
  handle: (application, caller, { auditId, findingId }, fields, request) =>
    application.recordFinding(caller, auditId, { findingId, ...fields }, request),
});
