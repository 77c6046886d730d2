import { caseEvents } from '@linli/case-domain';
import type { EventMeta } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf } from '../projection/view.js';
import { policeInboxTable } from './table.js';

type Handover = Draft<typeof policeInboxTable>;

export const policeInboxView = defineView<typeof policeInboxTable, typeof caseEvents>({
  table: policeInboxTable,
  generation: 1,
  category: 'case',
  events: caseEvents,
  handlers: {
    HandedToPolice: (_, event) => [
      {
        caseId: idOf(event),
        handoverId: event.data.handoverId,
        station: event.data.station,
        status: 'HANDED',
        reasonCode: event.data.reasonCode,
        reason: event.data.reason,
        evidence: event.data.evidence,
        handedAt: event.meta.recordedAt,
        handedBy: event.meta.by.id,
        policeNumber: null,
        answeredAt: null,
        returnReason: null,
        letterNumber: null,
      },
    ],
    PoliceAccepted: (rows, { data, meta }) =>
      answer(rows.get(data.handoverId), meta, {
        status: 'ACCEPTED',
        policeNumber: data.policeNumber ?? null,
      }),
    PoliceReturned: (rows, { data, meta }) =>
      answer(rows.get(data.handoverId), meta, { status: 'RETURNED', returnReason: data.reason }),
    Commissioned: (rows, { data, meta }) =>
      answer(rows.get(data.handoverId), meta, { status: 'COMMISSIONED', letterNumber: data.letterNumber }),
  },
});

function answer(handover: Handover | undefined, meta: EventMeta, given: Partial<Handover>): Handover[] {
  return handover ? [{ ...handover, answeredAt: meta.recordedAt, ...given }] : [];
}
