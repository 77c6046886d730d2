import { caseEvent as e, uuid } from '../case-events.js';
import { proveRowChanges } from '../row-changes.js';

const advisory = e('AdvisoryIssued');
const now = '2026-03-10T00:00:00.000Z';

proveRowChanges('notice', [
  [
    [],
    advisory,
    [
      {
        noticeId: uuid(70),
        kind: 'advisory',
        authority: null,
        issuedAt: now,
        servedAt: '2026-03-02T05:00:00.000Z',
        recheckDueAt: '2026-03-11T16:00:00.000Z',
        itemCount: 2,
        openItems: [uuid(72), uuid(73)],
      },
    ],
  ],
  [
    [],
    e('OrderIssued'),
    [
      {
        noticeId: uuid(75),
        kind: 'order',
        authority: 'bureau-1',
        documentNumber: '责改〔2026〕1号',
        itemCount: 1,
      },
    ],
  ],
  [[advisory], e('Rechecked'), [{ openItems: [uuid(73)], lastRecheckAt: now }]],
  [
    [advisory],
    e('Rechecked', { results: [{ itemId: uuid(72), result: 'partly' }] }),
    [{ openItems: [uuid(72), uuid(73)] }],
  ],
  [
    [advisory],
    e('DueRecomputed', {
      clock: 'advisory',
      of: uuid(70),
      due: { at: '2026-03-12T16:00:00.000Z', provisional: false },
    }),
    [{ dueAt: '2026-03-12T16:00:00.000Z', recheckDueAt: '2026-03-11T16:00:00.000Z' }],
  ],
  [
    [advisory],
    e('DueRecomputed', {
      clock: 'recheck',
      of: uuid(70),
      due: { at: '2026-03-12T16:00:00.000Z', provisional: false },
    }),
    [{ recheckDueAt: '2026-03-12T16:00:00.000Z' }],
  ],
]);
