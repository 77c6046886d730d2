import { retentionDueList, retentionDueQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Persons of an area whose time is over. */
export const retentionDueRoute = addQuery({
  url: '/retention-due',
  tag: 'persons',
  summary: 'Persons whose retention is over 保存期满',
  params: noParams,
  query: retentionDueQuery,
  answer: retentionDueList,
  handle: (application, caller, _, query) => application.retentionDue(caller, query),
});
