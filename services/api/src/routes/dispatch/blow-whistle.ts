import { blowWhistle, whistlePath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 21 吹哨. */
export const blowWhistleRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/whistles/:whistleId',
  tag: 'dispatch',
  summary: 'Blow the whistle 吹哨',
  params: whistlePath,
  body: blowWhistle,
  command: ({ whistleId }, fields) => ({ type: 'BlowWhistle', whistleId, ...fields }),
});
