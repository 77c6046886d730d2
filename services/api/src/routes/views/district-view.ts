import { areaPathParameter, districtView, viewQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** 区级视图. */
export const districtViewRoute = addQuery({
  url: '/views/district/:area',
  tag: 'views',
  summary: 'District view 区级视图',
  params: areaPathParameter,
  query: viewQuery,
  answer: districtView,
  handle: (application, caller, { area: areaCode }, period) =>
    application.districtView(caller, { areaCode, ...period }),
});
