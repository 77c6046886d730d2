import { caseEvents } from '@linli/case-domain';
import { defineView, idOf } from '../projection/view.js';
import { callbackTable } from './table.js';

export const callbackView = defineView<typeof callbackTable, typeof caseEvents>({
  table: callbackTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    CallbackDone: (_, event) => [
      {
        caseId: idOf(event),
        callbackId: event.data.callbackId,
        calledAt: event.meta.recordedAt,
        reached: true,
        resolved: event.data.resolved,
        satisfaction: event.data.satisfaction ?? null,
      },
    ],
    CallbackMissed: (_, event) => [
      {
        caseId: idOf(event),
        callbackId: event.data.callbackId,
        calledAt: event.meta.recordedAt,
        reached: false,
        resolved: null,
        satisfaction: null,
      },
    ],
  },
});
