import { changeDuties, dutiesPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 职责清单. */
export const changeDutiesRoute = addCommand({
  method: 'PUT',
  url: '/units/:unit/duties',
  tag: 'configuration',
  summary: 'Change a duty list from a day on 调整职责清单',
  params: dutiesPath,
  body: changeDuties,
  handle: (application, caller, { unit }, fields, request) =>
    application.changeDuties(caller, unit, { type: 'ChangeDuties', ...fields }, request),
});
