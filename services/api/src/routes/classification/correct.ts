import { correct, correctionPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 55 更正. */
export const correctRoute = addCommand({
  method: 'PUT',
  url: '/cases/:caseId/corrections/:correctionId',
  tag: 'classification',
  summary: 'Correct an entry 更正',
  params: correctionPath,
  body: correct,
  needsIfMatch: 'yes',
  handle: (application, caller, { caseId, correctionId }, fields, request) =>
    application.correctEntry(caller, caseId, { correctionId, ...fields }, request),
});
