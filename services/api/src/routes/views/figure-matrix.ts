import { figureMatrix, figureMatrixQuery, figurePath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** A figure by area and type at once: where what sticks. */
export const figureMatrixRoute = addQuery({
  url: '/areas/:area/figures/:figure/matrix',
  tag: 'views',
  summary: 'A figure by area and type 指标分布',
  params: figurePath,
  query: figureMatrixQuery,
  answer: figureMatrix,
  handle: async (application, caller, { area: areaCode, figure }, query) => ({
    items: await application.figureMatrix(caller, { areaCode, figure, ...query }),
  }),
});
