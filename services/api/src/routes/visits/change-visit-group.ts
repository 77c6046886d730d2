import { changeVisitGroup, visitsPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 调整探访类别. */
export const changeVisitGroupRoute = addCommand({
  method: 'POST',
  url: '/visits/:visitsId/group',
  tag: 'visits',
  summary: 'Change how often 调整探访类别',
  params: visitsPath,
  body: changeVisitGroup,
  handle: (application, caller, { visitsId }, fields, request) =>
    application.actOnVisits(caller, visitsId, { type: 'ChangeVisitGroup', ...fields }, request),
});
