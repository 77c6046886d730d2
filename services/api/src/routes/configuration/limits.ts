import { limits } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** Every limit: in force, built in, and what was set. */
export const limitsRoute = addQuery({
  url: '/limits',
  tag: 'configuration',
  summary: 'Limits 时限',
  params: noParams,
  query: {},
  answer: limits,
  handle: async (application) => ({ items: await application.limits() }),
});
