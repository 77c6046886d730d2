import { recordVisit, visitPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 登记探访. */
export const recordVisitRoute = addCommand({
  method: 'PUT',
  url: '/visits/:visitsId/visits/:visitId',
  tag: 'visits',
  summary: 'Record a visit 登记探访',
  params: visitPath,
  body: recordVisit,
  handle: (application, caller, { visitsId, visitId }, fields, request) =>
    application.actOnVisits(caller, visitsId, { type: 'RecordVisit', visitId, ...fields }, request),
});
