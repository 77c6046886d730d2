import { handoverPath, returnFromPolice } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 40 公安退回. */
export const returnFromPoliceRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/police-referrals/:handoverId/return',
  tag: 'police',
  summary: 'Return from police 公安退回',
  params: handoverPath,
  body: returnFromPolice,
  command: ({ handoverId }, fields) => ({ type: 'ReturnFromPolice', handoverId, ...fields }),
});
