import { closeWhistle, whistlePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 23 哨声办结. */
export const closeWhistleRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/whistles/:whistleId/closing',
  tag: 'dispatch',
  summary: 'Close a whistle 哨声办结',
  params: whistlePath,
  body: closeWhistle,
  command: ({ whistleId }, fields) => ({ type: 'CloseWhistle', whistleId, ...fields }),
});
