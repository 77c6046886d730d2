import { scheduleSession, sessionPath } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 32 约定调解时间. */
export const scheduleSessionRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/mediations/:mediationId/sessions/:sessionId',
  tag: 'mediation',
  summary: 'Schedule a session 约定调解',
  params: sessionPath,
  body: scheduleSession,
  command: ({ mediationId, sessionId }, fields) => ({
    type: 'ScheduleSession',
    mediationId,
    sessionId,
    ...fields,
  }),
});
