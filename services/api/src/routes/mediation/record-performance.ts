import { obligationPath, recordPerformance } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 38 履行. */
export const recordPerformanceRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/obligations/:obligationId/performance',
  tag: 'mediation',
  summary: 'Record performance 履行',
  params: obligationPath,
  body: recordPerformance,
  command: ({ obligationId }, fields) => ({ type: 'RecordPerformance', obligationId, ...fields }),
});
