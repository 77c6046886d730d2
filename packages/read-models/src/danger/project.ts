import { caseEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { dangerTable } from './table.js';

export const dangerView = defineView<typeof dangerTable, typeof caseEvents>({
  table: dangerTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    DangerReported: (_, event) => [
      {
        caseId: idOf(event),
        dangerId: event.data.dangerId,
        text: event.data.text,
        reportedAt: event.meta.recordedAt,
        reportedBy: event.meta.by.id,
        acknowledgeBy: event.data.acknowledgeBy,
        acknowledgedAt: null,
      },
    ],
    DangerAcknowledged: (rows, { data, meta }) => {
      const danger = rows.get(data.dangerId);
      return danger ? [{ ...danger, acknowledgedAt: danger.acknowledgedAt ?? meta.recordedAt }] : [];
    },
  },
});
