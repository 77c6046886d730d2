import { caseEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { mediatorDiaryTable } from './table.js';

export const mediatorDiaryView = defineView<typeof mediatorDiaryTable, typeof caseEvents>({
  table: mediatorDiaryTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    SessionScheduled: (_, event) => [
      {
        caseId: idOf(event),
        sessionId: event.data.sessionId,
        mediationId: event.data.mediationId,
        status: 'SCHEDULED',
        startsAt: event.data.startsAt,
        room: event.data.room,
        open: event.data.open,
        heldAt: null,
        adjournedUntil: null,
      },
    ],
    /** A session may be held that nobody scheduled: people were simply there. */
    SessionHeld: (rows, event) => {
      const { sessionId, mediationId, heldAt } = event.data;
      const scheduled = rows.get(sessionId) ?? {
        caseId: idOf(event),
        sessionId,
        mediationId,
        startsAt: heldAt,
        room: '',
        open: false,
        adjournedUntil: null,
      };
      return [{ ...scheduled, status: 'HELD', heldAt }];
    },
    SessionAdjourned: (rows, { data }) => {
      const session = rows.get(data.sessionId);
      return session ? [{ ...session, status: 'ADJOURNED', adjournedUntil: data.until ?? null }] : [];
    },
  },
});
