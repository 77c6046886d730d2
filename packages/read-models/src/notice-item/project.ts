import { type CaseEvent, caseEvents } from '@linli/case-domain';
import type { DomainEvent, Recorded } from '@linli/kernel';
import type { NoticeKind } from '../notice/table.js';
import type { Draft } from '../projection/table.js';
import { defineView, idOf } from '../projection/view.js';
import { noticeItemTable } from './table.js';

type Item = Draft<typeof noticeItemTable>;
type Issued = Recorded<Extract<CaseEvent, DomainEvent<'AdvisoryIssued' | 'OrderIssued'>>>;

export const noticeItemView = defineView<typeof noticeItemTable, typeof caseEvents>({
  table: noticeItemTable,
  generation: 2,
  category: 'case',
  events: caseEvents,
  handlers: {
    AdvisoryIssued: (_, event) => items(event, 'advisory'),
    OrderIssued: (_, event) => items(event, 'order'),
    DueRecomputed: (rows, { data: { clock, of, due } }) =>
      [...rows.values()]
        .filter(({ noticeId }) => clock === 'advisory' && noticeId === of)
        .map((item) => ({ ...item, dueAt: due.at })),
    Rechecked: (rows, { data }) =>
      data.results.flatMap(({ itemId, result }) => {
        const item = rows.get(itemId);
        if (!item) return [];
        const { checkedAt } = data;
        return [
          {
            ...item,
            firstResult: item.firstResult ?? result,
            firstCheckedAt: item.firstCheckedAt ?? checkedAt,
            doneAt: item.doneAt ?? (result === 'done' ? checkedAt : null),
          },
        ];
      }),
  },
});

function items(event: Issued, kind: NoticeKind): Item[] {
  return event.data.items.map(({ itemId }) => ({
    caseId: idOf(event),
    itemId,
    noticeId: event.data.noticeId,
    kind,
    dueAt: event.data.due.at,
    firstResult: null,
    firstCheckedAt: null,
    doneAt: null,
  }));
}
