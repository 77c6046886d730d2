import { signAgreement, signaturePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 36 签署 / 盖章. */
export const signAgreementRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/agreements/:agreementId/signatures',
  tag: 'mediation',
  summary: 'Sign or seal an agreement 签署/盖章',
  params: signaturePath,
  body: signAgreement,
  command: ({ agreementId }, fields) => ({ type: 'SignAgreement', agreementId, ...fields }),
});
