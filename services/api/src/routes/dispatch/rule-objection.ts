import { dispatchPath, ruleObjection } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 14 异议裁定. */
export const ruleObjectionRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/dispatches/:dispatchId/objection/ruling',
  tag: 'dispatch',
  summary: 'Rule on an objection 异议裁定',
  params: dispatchPath,
  body: ruleObjection,
  command: ({ dispatchId }, fields) => ({ type: 'RuleObjection', dispatchId, ...fields }),
});
