import { report, reportPath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** One report, whatever became of it. */
export const reportPageRoute = addQuery({
  url: '/reports/:reportId',
  tag: 'reports',
  summary: 'One report 诉求详情',
  params: reportPath,
  query: {},
  answer: report,
  handle: (application, caller, { reportId }) => application.reportPage(caller, reportId),
});
