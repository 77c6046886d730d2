import { gridOutlines, gridOutlinesQuery } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** 网格边界. */
export const gridOutlinesRoute = addQuery({
  url: '/grid-outlines',
  tag: 'organisation',
  summary: 'Where the grids lie 网格边界',
  params: noParams,
  query: gridOutlinesQuery,
  answer: gridOutlines,
  handle: async (application, _, __, { within }) => ({ items: await application.gridOutlines(within) }),
});
