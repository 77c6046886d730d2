import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const advisory = e('AdvisoryIssued');
const checkedAt = '2026-03-10T02:00:00.000Z';
const again = '2026-03-14T02:00:00.000Z';

proveRowChanges('notice_item', [
  [
    [],
    advisory,
    [
      { itemId: uuid(72), kind: 'advisory', dueAt: '2026-03-09T16:00:00.000Z', firstResult: null },
      { itemId: uuid(73) },
    ],
  ],
  [
    [],
    e('OrderIssued'),
    [{ itemId: uuid(76), kind: 'order', noticeId: uuid(75), dueAt: '2026-03-12T16:00:00.000Z' }],
  ],
  [
    [advisory],
    e('Rechecked'),
    [
      { firstResult: 'done', firstCheckedAt: checkedAt, doneAt: checkedAt },
      { firstResult: 'not_done', firstCheckedAt: checkedAt, doneAt: null },
    ],
  ],
  [
    [advisory, e('Rechecked')],
    e('Rechecked', { checkedAt: again, results: [{ itemId: uuid(73), result: 'done' }] }),
    [{ firstResult: 'done' }, { firstResult: 'not_done', firstCheckedAt: checkedAt, doneAt: again }],
  ],
  [
    [advisory],
    e('DueRecomputed', {
      clock: 'advisory',
      of: uuid(70),
      due: { at: '2026-03-12T16:00:00.000Z', provisional: false },
    }),
    [{ dueAt: '2026-03-12T16:00:00.000Z' }, { dueAt: '2026-03-12T16:00:00.000Z' }],
  ],
]);
