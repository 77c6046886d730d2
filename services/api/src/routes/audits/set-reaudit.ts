import { auditPath, setReaudit } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 确定复查日期. */
export const setReauditRoute = addCommand({
  method: 'POST',
  url: '/audits/:auditId/reaudit',
  tag: 'audits',
  summary: 'Set day of another look 确定复查日期',
  params: auditPath,
  body: setReaudit,
  handle: (application, caller, { auditId }, fields, request) =>
    application.actOnAudit(caller, auditId, { type: 'SetReaudit', ...fields }, request),
});
