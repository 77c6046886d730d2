import { agreementPath, reachAgreement } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 35 达成协议. */
export const reachAgreementRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/mediations/:mediationId/agreements/:agreementId',
  tag: 'mediation',
  summary: 'Reach an agreement 达成协议',
  params: agreementPath,
  body: reachAgreement,
  command: ({ mediationId, agreementId }, fields) => ({
    type: 'ReachAgreement',
    mediationId,
    agreementId,
    ...fields,
  }),
});
