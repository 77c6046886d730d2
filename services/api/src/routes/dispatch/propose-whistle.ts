import { proposeWhistle, whistleProposalPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 21 提议吹哨. */
export const proposeWhistleRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/whistle-proposals/:proposalId',
  tag: 'dispatch',
  summary: 'Propose a whistle 提议吹哨',
  params: whistleProposalPath,
  body: proposeWhistle,
  command: ({ proposalId }, fields) => ({ type: 'ProposeWhistle', proposalId, ...fields }),
});
