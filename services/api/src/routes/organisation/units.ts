import { units } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The units that take part in the work. */
export const unitsRoute = addQuery({
  url: '/units',
  tag: 'organisation',
  summary: 'Units 单位',
  params: noParams,
  query: {},
  answer: units,
  handle: async (application) => ({ items: await application.units() }),
});
