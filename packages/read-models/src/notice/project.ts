import { type CaseEvent, caseEvents } from '@linli/case-domain';
import type { DomainEvent, Recorded } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf } from '../projection/view.js';
import { noticeTable } from './table.js';

type Notice = Draft<typeof noticeTable>;
type Issued = Recorded<Extract<CaseEvent, DomainEvent<'AdvisoryIssued' | 'OrderIssued'>>>;

export const noticeView = defineView<typeof noticeTable, typeof caseEvents>({
  table: noticeTable,
  generation: 2,
  category: 'case',
  events: caseEvents,
  handlers: {
    AdvisoryIssued: (_, event) => [
      { ...issued(event), kind: 'advisory', authority: null, documentNumber: null },
    ],
    OrderIssued: (_, event) => [
      {
        ...issued(event),
        kind: 'order',
        authority: event.data.authority,
        documentNumber: event.data.documentNumber,
      },
    ],
    DueRecomputed: (rows, { data: { clock, of = '', due } }) => {
      const notice = rows.get(of);
      if (!notice) return [];
      if (clock === 'advisory') return [{ ...notice, dueAt: due.at }];
      return clock === 'recheck' ? [{ ...notice, recheckDueAt: due.at }] : [];
    },
    Rechecked: (rows, { data, meta }) => {
      const notice = rows.get(data.noticeId);
      if (!notice) return [];
      const done = data.results.filter(({ result }) => result === 'done').map(({ itemId }) => itemId);
      return [
        {
          ...notice,
          openItems: notice.openItems.filter((item) => !done.includes(item)),
          lastRecheckAt: meta.recordedAt,
        },
      ];
    },
  },
});

function issued(event: Issued): Omit<Notice, 'kind' | 'authority' | 'documentNumber'> {
  const { data, meta } = event;
  return {
    caseId: idOf(event),
    noticeId: data.noticeId,
    addressee: data.addressee,
    issuedAt: meta.recordedAt,
    servedAt: data.service.servedAt,
    dueAt: data.due.at,
    recheckDueAt: data.recheckDue.at,
    itemCount: data.items.length,
    openItems: data.items.map(({ itemId }) => itemId),
    lastRecheckAt: null,
  };
}
