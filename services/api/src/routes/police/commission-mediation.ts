import { commissionMediation, handoverPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 40 委托人民调解. */
export const commissionMediationRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/police-referrals/:handoverId/commission',
  tag: 'police',
  summary: 'Commission mediation 委托调解',
  params: handoverPath,
  body: commissionMediation,
  command: ({ handoverId }, fields) => ({ type: 'CommissionMediation', handoverId, ...fields }),
});
