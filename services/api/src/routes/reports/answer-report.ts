import { answerReport, reportPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 2 即时答复. */
export const answerReportRoute = addCommand({
  method: 'POST',
  url: '/reports/:reportId/answer',
  tag: 'reports',
  summary: 'Answer a report 即时答复',
  params: reportPath,
  body: answerReport,
  handle: (application, caller, { reportId }, fields, request) =>
    application.actOnReport(caller, reportId, { type: 'AnswerReport', ...fields }, request),
});
