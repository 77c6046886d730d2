import { visitsPage, visitsPath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** Somebody who is visited, and what was recorded. */
export const visitsPageRoute = addQuery({
  url: '/visits/:visitsId',
  tag: 'visits',
  summary: 'Visits to somebody 探访记录',
  params: visitsPath,
  query: {},
  answer: visitsPage,
  handle: (application, caller, { visitsId }) => application.visitsPage(caller, visitsId),
});
