import { casePath, replayed, replayQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';
import { toWire } from './timeline-entry.js';

/** A case as it was and as it was known at a moment: two time axes. */
export const replayRoute = addQuery({
  url: '/cases/:caseId/replay',
  tag: 'cases',
  summary: 'A case at a moment 时点回放',
  params: casePath,
  query: replayQuery,
  answer: replayed,
  handle: async (application, caller, { caseId }, moment) => {
    const { state, events } = await application.replayCase(caller, caseId, moment);
    return { state, events: events.map(toWire) };
  },
});
