import { acknowledgeDanger, dangerPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 34 收到激化风险报告. */
export const acknowledgeDangerRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/dangers/:dangerId/acknowledgement',
  tag: 'police',
  summary: 'Acknowledge danger 收到激化风险报告',
  params: dangerPath,
  body: acknowledgeDanger,
  needsIfMatch: 'no',
  command: ({ dangerId }) => ({ type: 'AcknowledgeDanger', dangerId }),
});
