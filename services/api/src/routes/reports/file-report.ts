import { fileReport, reportPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 1 登记诉求. */
export const fileReportRoute = addCommand({
  method: 'PUT',
  url: '/reports/:reportId',
  tag: 'reports',
  summary: 'File a report 登记诉求',
  params: reportPath,
  body: fileReport,
  handle: (application, caller, { reportId }, fields, request) =>
    application.fileReport(caller, { reportId, ...fields }, request),
});
