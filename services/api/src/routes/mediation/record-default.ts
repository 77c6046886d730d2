import { obligationPath, recordDefault } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 38 未履行. */
export const recordDefaultRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/obligations/:obligationId/default',
  tag: 'mediation',
  summary: 'Record a default 未履行',
  params: obligationPath,
  body: recordDefault,
  command: ({ obligationId }, fields) => ({ type: 'RecordDefault', obligationId, ...fields }),
});
