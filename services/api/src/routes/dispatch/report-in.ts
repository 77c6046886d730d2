import { attendancePath, reportIn } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 22 报到. */
export const reportInRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/whistles/:whistleId/attendance/:department',
  tag: 'dispatch',
  summary: 'Report in 报到',
  params: attendancePath,
  body: reportIn,
  command: ({ whistleId, department }, fields) => ({ type: 'ReportIn', whistleId, department, ...fields }),
});
