import t from 'tap';
import { hasOrder, hasRecheck, type NoticeState } from '../../../src/case/notice/state.js';
import type { CaseStory } from '../case-story.js';
import { handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { advisory, allDone, fireOfficer, order, recheckWith } from './notices.js';

function noticesOf({ state }: CaseStory): NoticeState {
  if (state.stage === 'NONE') throw new Error('no case');
  return state.notice;
}

const advised = handledCase().when(advisory);

t.test('an advisory is never counted as an order (I28)', async (t) => {
  t.notOk(hasOrder(noticesOf(advised)));
  t.ok(hasOrder(noticesOf(advised.when(order, { by: fireOfficer }))));
});

t.test('one notice rechecked is a recheck, whatever else was issued', async (t) => {
  t.notOk(hasRecheck(noticesOf(advised)));
  t.ok(hasRecheck(noticesOf(advised.when(recheckWith(allDone)))));
  t.ok(hasRecheck(noticesOf(advised.when({ ...advisory, noticeId: idOf(13) }).when(recheckWith(allDone)))));
});
