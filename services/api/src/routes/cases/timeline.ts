import { casePath, timeline, timelineQuery } from '@linli/contracts';
import { addQuery } from '../add-query.js';
import { toWire } from './timeline-entry.js';

/** What happened in a case, oldest first. */
export const timelineRoute = addQuery({
  url: '/cases/:caseId/timeline',
  tag: 'cases',
  summary: 'What happened in a case 时间线',
  params: casePath,
  query: timelineQuery,
  answer: timeline,
  handle: async (application, caller, { caseId }, page) => {
    const { items, next } = await application.timeline(caller, caseId, page);
    return { items: items.map(toWire), ...(next !== undefined && { next }) };
  },
});
