import { retentionPath, setRetention } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 保存期限设定. */
export const setRetentionRoute = addCommand({
  method: 'PUT',
  url: '/retention-schedules/:class',
  tag: 'configuration',
  summary: 'Set a retention period from a day on 设定保存期限',
  params: retentionPath,
  body: setRetention,
  handle: (application, caller, { class: name }, fields, request) =>
    application.setRetention(caller, { type: 'SetRetention', class: name, ...fields }, request),
});
