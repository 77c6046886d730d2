import { visitsList, visitsListQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Who is to be visited in an area, the longest due first. */
export const visitsListRoute = addQuery({
  url: '/visits',
  tag: 'visits',
  summary: 'Visits due 探访名单',
  params: noParams,
  query: visitsListQuery,
  answer: visitsList,
  handle: (application, caller, _, query) => application.visitsDue(caller, query),
});
