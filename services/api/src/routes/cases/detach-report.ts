import { detachReport, reportOfCasePath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 5 移出诉求. */
export const detachReportRoute = addCommand({
  method: 'POST',
  url: '/cases/:caseId/reports/:reportId/detachment',
  tag: 'lifecycle',
  summary: 'Detach a report 移出诉求',
  params: reportOfCasePath,
  body: detachReport,
  needsIfMatch: 'yes',
  handle: (application, caller, path, { reason }, request) =>
    application.detachReport(caller, { ...path, reason }, request),
});
