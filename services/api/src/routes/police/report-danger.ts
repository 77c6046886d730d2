import { dangerPath, reportDanger } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 34 激化风险报告. */
export const reportDangerRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/dangers/:dangerId',
  tag: 'police',
  summary: 'Report danger 激化风险报告',
  params: dangerPath,
  body: reportDanger,
  needsIfMatch: 'no',
  command: ({ dangerId }, fields) => ({ type: 'ReportDanger', dangerId, ...fields }),
});
