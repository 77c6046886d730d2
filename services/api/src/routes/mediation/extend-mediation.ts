import { extendMediation, extensionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 33 延长调解. */
export const extendMediationRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/mediations/:mediationId/extensions/:extensionId',
  tag: 'mediation',
  summary: 'Extend mediation 延长调解',
  params: extensionPath,
  body: extendMediation,
  command: ({ mediationId, extensionId }, fields) => ({
    type: 'ExtendMediation',
    mediationId,
    extensionId,
    ...fields,
  }),
});
