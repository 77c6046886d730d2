import { comparison, comparisonQuery, figurePath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** A figure at two moments or in two periods: what came, what left, and why. */
export const figureComparisonRoute = addQuery({
  url: '/areas/:area/figures/:figure/comparison',
  tag: 'views',
  summary: 'A figure looked at twice 指标比对',
  params: figurePath,
  query: comparisonQuery,
  answer: comparison,
  handle: (application, caller, { area: areaCode, figure }, query) => {
    const { part, beforeFrom, beforeTo, beforeAt, beforeAsKnown, ...after } = query;
    const before = { from: beforeFrom ?? after.from, to: beforeTo ?? after.to };
    return application.compareFigure(caller, {
      areaCode,
      figure,
      part,
      before: { ...before, at: beforeAt, asKnown: beforeAsKnown },
      after,
    });
  },
});
