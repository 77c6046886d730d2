import { mediationPartyPath, recordConsent } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 29 同意调解. A party may consent, refuse and consent again: each is an act of its own. */
export const recordConsentRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/mediations/:mediationId/parties/:partyId/consent',
  tag: 'mediation',
  summary: 'Record consent 同意调解',
  params: mediationPartyPath,
  body: recordConsent,
  command: ({ mediationId, partyId }, fields) => ({ type: 'RecordConsent', mediationId, partyId, ...fields }),
});
