import { limitPath, setLimit } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 时限设定. */
export const setLimitRoute = addCommand({
  method: 'PUT',
  url: '/limits/:name',
  tag: 'configuration',
  summary: 'Set a limit from a day on 设定时限',
  params: limitPath,
  body: setLimit,
  handle: (application, caller, { name }, fields, request) =>
    application.setLimit(caller, { type: 'SetLimit', name, ...fields }, request),
});
