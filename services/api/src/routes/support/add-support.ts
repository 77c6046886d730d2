import { addSupport, supportPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 15 加派协办. */
export const addSupportRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/supports/:supportId',
  tag: 'dispatch',
  summary: 'Add a supporting unit 加派协办',
  params: supportPath,
  body: addSupport,
  command: ({ supportId }, fields) => ({ type: 'AddSupport', supportId, ...fields }),
});
