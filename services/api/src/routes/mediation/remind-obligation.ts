import { reminderPath, remindObligation } from '@linli/contracts';
import { caseCommand } from '../case-command.js';

/** 38 催促履行. */
export const remindObligationRoute = caseCommand({
  method: 'PUT',
  url: '/cases/:caseId/obligations/:obligationId/reminders/:reminderId',
  tag: 'mediation',
  summary: 'Remind of an obligation 催促履行',
  params: reminderPath,
  body: remindObligation,
  command: ({ obligationId, reminderId }, fields) => ({
    type: 'RemindObligation',
    obligationId,
    reminderId,
    ...fields,
  }),
});
