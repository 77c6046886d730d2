import { attachReport, reportOfCasePath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 5 并入诉求. */
export const attachReportRoute = addCommand({
  method: 'PUT',
  url: '/cases/:caseId/reports/:reportId',
  tag: 'lifecycle',
  summary: 'Attach a report 并入诉求',
  params: reportOfCasePath,
  body: attachReport,
  needsIfMatch: 'yes',
  handle: (application, caller, path, _, request) => application.attachReport(caller, path, request),
});
