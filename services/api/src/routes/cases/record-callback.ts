import { callbackPath, recordCallback } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 49 回访. */
export const recordCallbackRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/callbacks/:callbackId',
  tag: 'lifecycle',
  summary: 'Record a callback 回访',
  params: callbackPath,
  body: recordCallback,
  command: ({ callbackId }, fields) => ({ type: 'RecordCallback', callbackId, ...fields }),
});
