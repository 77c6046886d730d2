import { casePath, caseVisibility, caseVisibilityQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** Who could see what of a case after one of its events. */
export const caseVisibilityRoute = addQuery({
  url: '/cases/:caseId/visibility',
  tag: 'cases',
  summary: 'Who could see what 各角色可见范围',
  params: casePath,
  query: caseVisibilityQuery,
  answer: caseVisibility,
  handle: (application, caller, { caseId }, query) => application.caseVisibility(caller, caseId, query),
});
