import { recordRelapse, watchCheckPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 54 返潮. */
export const recordRelapseRoute = addCommand({
  method: 'PUT',
  url: '/cases/:caseId/watches/:watchId/relapses/:checkId',
  tag: 'bonds',
  summary: 'Record a relapse 登记返潮',
  params: watchCheckPath,
  body: recordRelapse,
  needsIfMatch: 'yes',
  handle: (application, caller, path, fields, request) =>
    application.recordRelapse(caller, { ...path, ...fields }, request),
});
