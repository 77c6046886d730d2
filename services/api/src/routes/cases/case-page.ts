import { casePage, casePath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** One case. The entity tag is its revision, as `If-Match` of a command takes it. */
export const casePageRoute = addQuery({
  url: '/cases/:caseId',
  tag: 'cases',
  summary: 'One case 事件详情',
  params: casePath,
  query: {},
  answer: casePage,
  handle: async (application, caller, { caseId }) => {
    const page = await application.casePage(caller, caseId);
    return { ...page, position: String(page.position) };
  },
  etagOf: ({ revision }) => `"${revision}"`,
});
