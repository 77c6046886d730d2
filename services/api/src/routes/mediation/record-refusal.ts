import { mediationPartyPath, recordRefusal } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 29 拒绝调解. */
export const recordRefusalRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/mediations/:mediationId/parties/:partyId/refusal',
  tag: 'mediation',
  summary: 'Record refusal 拒绝调解',
  params: mediationPartyPath,
  body: recordRefusal,
  command: ({ mediationId, partyId }, fields) => ({ type: 'RecordRefusal', mediationId, partyId, ...fields }),
});
