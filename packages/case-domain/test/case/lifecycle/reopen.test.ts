import t from 'tap';
import { caseDecider } from '../../../src/index.js';
import { actor, CaseStory, isRefused, leadsTo } from '../case-story.js';
import { closedCase } from '../cases.js';
import { callback, pass, resolve, resolvedCase } from './endings.js';

const reopen = { type: 'Reopen', reason: '又漏了', requestedBy: 'reporter' } as const;
const closed = resolvedCase().when(pass, callback);
const nextDay = { ...callback, at: '2026-11-05T02:00:00.000Z' };

t.test('a case that was not over is handled again, with a new clock of the same class', async (t) => {
  const due = {
    at: '2026-11-12T16:00:00.000Z',
    provisional: false,
    basis: { from: nextDay.at, unit: 'days' as const, count: 7 },
  };
  const story = leadsTo(
    t,
    closed,
    reopen,
    [{ type: 'CaseReopened', data: { reason: '又漏了', requestedBy: 'reporter', class: 'G', due } }],
    nextDay,
  );
  t.match(story.state, {
    stage: 'HANDLING',
    due,
    acceptance: { originalDue: { at: '2026-11-09T16:00:00.000Z' } },
    reopenCount: 1,
    callbacks: { done: [], missed: [] },
  });
  t.notOk('resolution' in story.state);
});

t.test('every reopening counts (I19)', async (t) => {
  const again = closed
    .when(reopen, nextDay)
    .when(resolve, { at: nextDay.at })
    .when(pass, nextDay)
    .when(reopen, nextDay);
  t.match(again.state, { reopenCount: 2 });
});

t.test('fifteen days after closing it is too late, by the server’s time', async (t) => {
  t.equal(closed.when(reopen, { at: '2026-11-19T15:59:59.999Z' }).stage, 'HANDLING');
  isRefused(t, closed, reopen, 'REOPEN_WINDOW_OVER', { at: '2026-11-19T16:00:00.000Z' });
  const claimedEarlier = { at: '2026-11-10T02:00:00.000Z', now: '2026-11-19T16:00:00.000Z' };
  isRefused(t, closed, reopen, 'REOPEN_WINDOW_OVER', claimedEarlier);
});

t.test('only what is closed is reopened', async (t) => {
  isRefused(t, resolvedCase(), reopen, 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase().when(reopen), reopen, 'STAGE_NOT_ALLOWED', { by: actor('SD', '370199001') });
  isRefused(t, new CaseStory(caseDecider.initial), reopen, 'CASE_UNKNOWN');
});
