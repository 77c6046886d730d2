import { areas } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The tree of areas. */
export const areasRoute = addQuery({
  url: '/areas',
  tag: 'organisation',
  summary: 'Areas 区划',
  params: noParams,
  query: {},
  answer: areas,
  handle: async (application) => ({ items: await application.areas() }),
});
