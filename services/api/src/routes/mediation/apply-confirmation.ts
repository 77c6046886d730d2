import { applyConfirmation, confirmationPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 37 申请司法确认. */
export const applyConfirmationRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/agreements/:agreementId/confirmations/:confirmationId',
  tag: 'mediation',
  summary: 'Apply jointly for judicial confirmation 申请司法确认',
  params: confirmationPath,
  body: applyConfirmation,
  command: ({ agreementId, confirmationId }, fields) => ({
    type: 'ApplyConfirmation',
    agreementId,
    confirmationId,
    ...fields,
  }),
});
