import { staffCounts } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** 人口和工作人员数: how many, never who. */
export const staffCountsRoute = addQuery({
  url: '/staff-counts',
  tag: 'organisation',
  summary: 'Residents and staff as last counted 人口和工作人员数',
  params: noParams,
  query: {},
  answer: staffCounts,
  handle: async (application) => ({ items: await application.staffCounts() }),
});
