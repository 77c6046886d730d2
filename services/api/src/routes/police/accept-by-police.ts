import { acceptByPolice, handoverPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 40 公安受理. */
export const acceptByPoliceRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/police-referrals/:handoverId/acceptance',
  tag: 'police',
  summary: 'Accept by police 公安受理',
  params: handoverPath,
  body: acceptByPolice,
  command: ({ handoverId }, fields) => ({ type: 'AcceptByPolice', handoverId, ...fields }),
});
