import { auditPath, closeAudit } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 办结抽查. */
export const closeAuditRoute = addCommand({
  method: 'POST',
  url: '/audits/:auditId/closing',
  tag: 'audits',
  summary: 'Close audit 办结抽查',
  params: auditPath,
  body: closeAudit,
  handle: (application, caller, { auditId }, fields, request) =>
    application.actOnAudit(caller, auditId, { type: 'CloseAudit', ...fields }, request),
});
