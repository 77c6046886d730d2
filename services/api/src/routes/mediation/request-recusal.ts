import { mediationPath, requestRecusal } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 31 申请回避. */
export const requestRecusalRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/mediations/:mediationId/recusal',
  tag: 'mediation',
  summary: 'Request recusal 申请回避',
  params: mediationPath,
  body: requestRecusal,
  command: ({ mediationId }, fields) => ({ type: 'RequestRecusal', mediationId, ...fields }),
});
