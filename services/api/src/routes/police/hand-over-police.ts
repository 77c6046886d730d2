import { handOverPolice, handoverPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 40 移送公安. */
export const handOverPoliceRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/police-referrals/:handoverId',
  tag: 'police',
  summary: 'Hand over to the police 移送公安',
  params: handoverPath,
  body: handOverPolice,
  command: ({ handoverId }, fields) => ({ type: 'HandOverPolice', handoverId, ...fields }),
});
