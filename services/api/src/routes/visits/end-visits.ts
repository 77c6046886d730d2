import { endVisits, visitsPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 结束探访. */
export const endVisitsRoute = addCommand({
  method: 'POST',
  url: '/visits/:visitsId/end',
  tag: 'visits',
  summary: 'End visits 结束探访',
  params: visitsPath,
  body: endVisits,
  handle: (application, caller, { visitsId }, fields, request) =>
    application.actOnVisits(caller, visitsId, { type: 'EndVisits', ...fields }, request),
});
