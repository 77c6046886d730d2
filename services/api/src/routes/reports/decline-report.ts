import { declineReport, reportPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 3 不予受理. */
export const declineReportRoute = addCommand({
  method: 'POST',
  url: '/reports/:reportId/decline',
  tag: 'reports',
  summary: 'Decline a report 不予受理',
  params: reportPath,
  body: declineReport,
  handle: (application, caller, { reportId }, fields, request) =>
    application.actOnReport(caller, reportId, { type: 'DeclineReport', ...fields }, request),
});
