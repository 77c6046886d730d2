import { figureCases, figureCasesQuery, figurePath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** Exactly the things a figure counted: a number equals the length of the list it opens. */
export const figureCasesRoute = addQuery({
  url: '/areas/:area/figures/:figure/cases',
  tag: 'views',
  summary: 'What a figure counted 指标明细',
  params: figurePath,
  query: figureCasesQuery,
  answer: figureCases,
  handle: (application, caller, { area: areaCode, figure }, query) =>
    application.figureCases(caller, { areaCode, figure, ...query }),
});
