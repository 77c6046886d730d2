import { areaPathParameter, streetView, viewQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** 街道视图. */
export const streetViewRoute = addQuery({
  url: '/views/street/:area',
  tag: 'views',
  summary: 'Street view 街道视图',
  params: areaPathParameter,
  query: viewQuery,
  answer: streetView,
  handle: (application, caller, { area: areaCode }, period) =>
    application.streetView(caller, { areaCode, ...period }),
});
