import { figurePath, figureTrend, figureTrendQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** How a figure went, step by step: each with the days its list is of. */
export const figureTrendRoute = addQuery({
  url: '/areas/:area/figures/:figure/trend',
  tag: 'views',
  summary: 'A figure over time 指标走势',
  params: figurePath,
  query: figureTrendQuery,
  answer: figureTrend,
  handle: async (application, caller, { area: areaCode, figure }, query) => ({
    items: await application.figureTrend(caller, { areaCode, figure, ...query }),
  }),
});
