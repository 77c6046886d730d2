import { erasureList, erasureListQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Erasures of an area: what waits for the second person, and what was done. */
export const erasuresRoute = addQuery({
  url: '/erasures',
  tag: 'persons',
  summary: 'Erasures 个人信息删除',
  params: noParams,
  query: erasureListQuery,
  answer: erasureList,
  handle: (application, caller, _, query) => application.erasures(caller, query),
});
