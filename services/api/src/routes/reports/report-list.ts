import { reportList, reportListQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The reports of an area, oldest first. */
export const reportListRoute = addQuery({
  url: '/reports',
  tag: 'reports',
  summary: 'Reports 诉求',
  params: noParams,
  query: reportListQuery,
  answer: reportList,
  handle: (application, caller, _, query) => application.reportList(caller, query),
});
