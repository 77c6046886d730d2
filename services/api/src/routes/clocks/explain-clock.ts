import { clockExplanationQuery, clockPath, deadlineExplained } from '@linli/contracts';
import { sayDeadlineExplained } from '@linli/wording';
import { addQuery } from '../add-query.js';

/** Why a time limit ends when it ends: every day that was passed over, every extension and rest. */
export const explainClockRoute = addQuery({
  url: '/cases/:caseId/clocks/:clock/explanation',
  tag: 'clocks',
  summary: 'Why a time limit ends when it ends 时限说明',
  params: clockPath,
  query: clockExplanationQuery,
  answer: deadlineExplained,
  handle: async (application, caller, { caseId, clock }, query) => {
    const explained = await application.explainClock(caller, caseId, { clock, ...query });
    return { ...explained, sentences: sayDeadlineExplained(caller.language, explained) };
  },
});
