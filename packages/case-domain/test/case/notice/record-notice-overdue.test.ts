import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { ADVISORY, advisory, allDone, COOKER, PARTITION, recheckWith } from './notices.js';

const dueAt = '2026-11-09T16:00:00.000Z';
const due = { by: actor('SYS', 'system'), at: dueAt };
const overdue = { type: 'RecordNoticeOverdue', noticeId: ADVISORY } as const;
const advised = handledCase('ZL01').when(advisory);

t.test('the deadline passed with open items: that is on record, once, and the stage stays', async (t) => {
  const half = advised.when(recheckWith([{ itemId: PARTITION, result: 'done' }]));
  const story = leadsTo(
    t,
    half,
    overdue,
    [{ type: 'NoticeOverdue', data: { noticeId: ADVISORY, openItems: [COOKER], dueAt } }],
    due,
  );
  t.equal(story.stage, 'RECTIFYING');
});

t.test('an item found done only in part is still open (I30)', async (t) => {
  const partly = advised.when(recheckWith([{ itemId: COOKER, result: 'partly' }]));
  t.match(partly.decide(overdue, due), [{ data: { openItems: [PARTITION, COOKER] } }]);
});

t.test('not before the deadline, and not once every item has ended', async (t) => {
  isRefused(t, advised, overdue, 'NOTICE_NOT_OVERDUE', { ...due, at: '2026-11-09T15:59:59.999Z' });
  const unmet = allDone.map(({ itemId }) => ({ itemId, result: 'not_done' as const }));
  isRefused(t, advised.when(recheckWith(unmet)), overdue, 'NOTICE_ENDED', due);
});

t.test('a notice nobody issued is not overdue', async (t) => {
  isRefused(t, advised, { ...overdue, noticeId: idOf(99) }, 'NOTICE_UNKNOWN', due);
});

t.test('only the system’s clock says so, and only of a case in work', async (t) => {
  isRefused(t, advised, overdue, 'NOT_FOR_THIS_ROLE', { ...due, by: actor('CW') });
  isRefused(t, closedCase(), overdue, 'CASE_NOT_OPEN', due);
  isRefused(
    t,
    advised.when({
      type: 'Recheck',
      recheckId: idOf(31),
      noticeId: ADVISORY,
      results: allDone,
      photoHashes: [],
    }),
    overdue,
    'STAGE_NOT_ALLOWED',
    due,
  );
});
