import type { CaseFile } from '@linli/case-domain';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** Advisories and orders, each item with its latest result. Only a recheck says done or not done. */
export function noticesOf(file: CaseFile, events: readonly VeiledEvent[]) {
  const results = eventsOfType(events, 'Rechecked').flatMap(({ data }) =>
    data.results.map((result) => ({ noticeId: data.noticeId, ...result })),
  );
  const passed = eventsOfType(events, 'NoticeOverdue').map(({ data }) => data.noticeId);
  return eventsOfType(events, 'AdvisoryIssued', 'OrderIssued').map(({ type, data }) => ({
    noticeId: data.noticeId,
    kind: type === 'OrderIssued' ? ('order' as const) : ('advisory' as const),
    ...(type === 'OrderIssued' && { authority: data.authority, documentNumber: data.documentNumber }),
    addressee: data.addressee,
    items: data.items.map(({ itemId, text }) => {
      const latest = results.findLast(
        (result) => result.noticeId === data.noticeId && result.itemId === itemId,
      );
      return { itemId, text, ...(latest && { result: latest.result }) };
    }),
    servedAt: data.service.servedAt,
    due: file.notice.byId[data.noticeId]?.due ?? data.due,
    recheckDue: file.notice.byId[data.noticeId]?.recheckDue ?? data.recheckDue,
    overdue: passed.includes(data.noticeId),
  }));
}
