import { courtPath, recordCourtExtension } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 37 法院延长期限. */
export const recordCourtExtensionRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/confirmations/:confirmationId/extension',
  tag: 'mediation',
  summary: 'Record that the court takes ten days more 法院延长期限',
  params: courtPath,
  body: recordCourtExtension,
  command: ({ confirmationId }, fields) => ({ type: 'RecordCourtExtension', confirmationId, ...fields }),
});
