import { recordVisitMissed, visitPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记走访未遇. */
export const recordVisitMissedRoute = addCommand({
  method: 'PUT',
  url: '/visits/:visitsId/misses/:visitId',
  tag: 'visits',
  summary: 'Nobody was met 登记走访未遇',
  params: visitPath,
  body: recordVisitMissed,
  handle: (application, caller, { visitsId, visitId }, fields, request) =>
    application.actOnVisits(caller, visitsId, { type: 'RecordVisitMissed', visitId, ...fields }, request),
});
