import { dueQuery, noticeList } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Notices with items no recheck has found done, next recheck first. */
export const noticesToRecheckRoute = addQuery({
  url: '/notices',
  tag: 'notices',
  summary: 'Notices to recheck 待复查',
  params: noParams,
  query: dueQuery,
  answer: noticeList,
  handle: (application, caller, _, query) => application.noticesToRecheck(caller, query),
});
