import { calendarPath, publishCalendarYear } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 放假安排: the same path again is a correction. */
export const publishCalendarYearRoute = addCommand({
  method: 'PUT',
  url: '/calendars/:year',
  tag: 'configuration',
  summary: 'Publish the calendar of a year 公布放假安排',
  params: calendarPath,
  body: publishCalendarYear,
  handle: (application, caller, { year }, fields, request) =>
    application.publishCalendarYear(
      caller,
      { type: 'PublishCalendarYear', year: Number(year), ...fields },
      request,
    ),
});
