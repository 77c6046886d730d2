import { auditPath, openAudit } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 开展抽查. Whoever opens it names the id; nobody names the seed. */
export const openAuditRoute = addCommand({
  method: 'PUT',
  url: '/audits/:auditId',
  tag: 'audits',
  summary: 'Open audit 开展抽查',
  params: auditPath,
  body: openAudit,
  handle: (application, caller, { auditId }, fields, request) =>
    application.openAudit(caller, { auditId, ...fields }, request),
});
