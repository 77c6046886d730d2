import { addEvidence, evidencePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 18 添加证据. */
export const addEvidenceRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/evidence/:evidenceId',
  tag: 'work',
  summary: 'Add evidence 添加证据',
  params: evidencePath,
  body: addEvidence,
  command: ({ evidenceId }, fields) => ({ type: 'AddEvidence', evidence: { evidenceId, ...fields } }),
});
