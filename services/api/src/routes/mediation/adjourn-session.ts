import { adjournSession, sessionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 32 休会. */
export const adjournSessionRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/mediations/:mediationId/sessions/:sessionId/adjournment',
  tag: 'mediation',
  summary: 'Adjourn a session 休会',
  params: sessionPath,
  body: adjournSession,
  command: ({ mediationId, sessionId }, fields) => ({
    type: 'AdjournSession',
    mediationId,
    sessionId,
    ...fields,
  }),
});
