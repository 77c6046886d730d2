import { casePath, caseStates, caseStatesQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** The steps of a replay: a case after each of its events. */
export const caseStatesRoute = addQuery({
  url: '/cases/:caseId/states',
  tag: 'cases',
  summary: 'A case after each of its events 逐步回放',
  params: casePath,
  query: caseStatesQuery,
  answer: caseStates,
  handle: async (application, caller, { caseId }, wanted) => {
    const { items, ...rest } = await application.caseStates(caller, caseId, wanted);
    return { items: items.map(({ revision, state }) => ({ revision, state: { ...state } })), ...rest };
  },
});
