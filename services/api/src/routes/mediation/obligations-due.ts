import { dueQuery, obligationList } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Obligations of agreements in effect that are not settled, next due first. */
export const obligationsDueRoute = addQuery({
  url: '/obligations',
  tag: 'mediation',
  summary: 'Obligations open 待履行',
  params: noParams,
  query: dueQuery,
  answer: obligationList,
  handle: (application, caller, _, query) => application.obligationsDue(caller, query),
});
