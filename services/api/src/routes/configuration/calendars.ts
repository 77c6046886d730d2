import { calendars } from '@linli/contracts';
import { addQuery, noParams } from '../add-query.js';

/** The rest days of every year, with all versions. */
export const calendarsRoute = addQuery({
  url: '/calendars',
  tag: 'configuration',
  summary: 'Calendars 放假安排',
  params: noParams,
  query: {},
  answer: calendars,
  handle: async (application) => ({ items: await application.calendars() }),
});
