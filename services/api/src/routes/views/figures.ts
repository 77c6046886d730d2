import { areaPathParameter, figures, figuresQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** The figures of an area in a period, and of its parts. */
export const figuresRoute = addQuery({
  url: '/areas/:area/figures',
  tag: 'views',
  summary: 'Figures 指标',
  params: areaPathParameter,
  query: figuresQuery,
  answer: figures,
  handle: (application, caller, { area: areaCode }, query) =>
    application.figures(caller, { areaCode, ...query }),
});
