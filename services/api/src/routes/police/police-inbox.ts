import { policeInbox, policeInboxQuery, stationPath } from '@linli/contracts';
import { addQuery } from '../add-query.js';

/** What was handed over to a police station. */
export const policeInboxRoute = addQuery({
  url: '/police-stations/:station/inbox',
  tag: 'police',
  summary: 'What was handed over 警务联络',
  params: stationPath,
  query: policeInboxQuery,
  answer: policeInbox,
  handle: (application, caller, { station }, query) => application.policeInbox(caller, { station, ...query }),
});
