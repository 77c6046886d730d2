import { areaPathParameter, communityView, viewQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** 社区视图. */
export const communityViewRoute = addQuery({
  url: '/views/community/:area',
  tag: 'views',
  summary: 'Community view 社区视图',
  params: areaPathParameter,
  query: viewQuery,
  answer: communityView,
  handle: (application, caller, { area: areaCode }, period) =>
    application.communityView(caller, { areaCode, ...period }),
});
