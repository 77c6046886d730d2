import { areaQuery, pendingGroups } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** What waits for a decision, grouped by place and type, with open cases it could belong to. */
export const pendingReportsRoute = addQuery({
  url: '/pending-reports',
  tag: 'reports',
  summary: 'Reports to decide 待分诊',
  params: noParams,
  query: areaQuery,
  answer: pendingGroups,
  handle: async (application, caller, _, { area }) => ({
    items: await application.pendingReports(caller, area),
  }),
});
