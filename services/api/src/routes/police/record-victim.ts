import { recordVictim, victimPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 登记受害人情况. */
export const recordVictimRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/victims/:victimId',
  tag: 'police',
  summary: 'Record who was hurt 登记受害人情况',
  params: victimPath,
  body: recordVictim,
  command: ({ victimId }, fields) => ({ type: 'RecordVictim', victimId, ...fields }),
});
