import { holdSession, sessionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 32 举行调解, with its minutes. */
export const holdSessionRoute = caseCommand({
  method: 'POST',
  url: '/cases/:caseId/mediations/:mediationId/sessions/:sessionId/minutes',
  tag: 'mediation',
  summary: 'Hold a session 举行调解',
  params: sessionPath,
  body: holdSession,
  command: ({ mediationId, sessionId }, fields) => ({
    type: 'HoldSession',
    mediationId,
    sessionId,
    ...fields,
  }),
});
