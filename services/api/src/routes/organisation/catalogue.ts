import { catalogue } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The types a case can have. */
export const catalogueRoute = addQuery({
  url: '/case-types',
  tag: 'organisation',
  summary: 'Case types 案件类型',
  params: noParams,
  query: {},
  answer: catalogue,
  handle: async (application) => ({ items: await application.caseTypes() }),
});
