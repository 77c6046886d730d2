import t from 'tap';
import { caseDecider } from '../../../src/index.js';
import { actor, CaseStory, isRefused, leadsTo, workingDaysAfter } from '../case-story.js';
import { handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { whistle } from '../whistle/whistles.js';
import { callback, pass, resolvedCase, sendBack } from './endings.js';

t.test('somebody else looks and closes the case; it can be reopened for fifteen days', async (t) => {
  const story = leadsTo(
    t,
    resolvedCase(),
    pass,
    [
      {
        type: 'Verified',
        data: {
          checklist: ['楼道已清'],
          reopenUntil: '2026-11-19T16:00:00.000Z',
          reopenWindow: {
            at: '2026-11-19T16:00:00.000Z',
            provisional: false,
            basis: { from: '2026-11-04T02:00:00.000Z', unit: 'days', count: 15 },
          },
          callbackDue: workingDaysAfter('2026-11-04T02:00:00.000Z', 3),
        },
      },
    ],
    callback,
  );
  t.match(story.state, { stage: 'CLOSED', closedAt: callback.at });
});

t.test('somebody else looks and returns it with a reason: it is handled again', async (t) => {
  const story = leadsTo(
    t,
    resolvedCase(),
    sendBack,
    [{ type: 'VerificationFailed', data: { reason: '杂物还在' } }],
    callback,
  );
  t.equal(story.stage, 'HANDLING');
  t.notOk('resolution' in story.state, 'no resolution stands');
});

t.test('a resolver never verifies, neither way (I17)', async (t) => {
  for (const command of [pass, sendBack]) {
    isRefused(t, resolvedCase(), command, 'RESOLVER_MAY_NOT_VERIFY', { by: actor('CW') });
  }
});

t.test('nothing is closed on which danger was reported or a whistle blown since (I18)', async (t) => {
  const endangered = resolvedCase().when({ type: 'ReportDanger', dangerId: idOf(98), text: '又来威胁' });
  isRefused(t, endangered, pass, 'MATTERS_STILL_OPEN', callback);
  t.equal(endangered.when(sendBack, callback).stage, 'HANDLING', 'it can be returned');
  isRefused(t, resolvedCase().when(whistle), pass, 'MATTERS_STILL_OPEN', callback);
});

t.test('a closing entered late does not shorten the time to reopen', async (t) => {
  const late = { ...callback, now: '2026-11-10T02:00:00.000Z' };
  t.match(resolvedCase().decide(pass, late), [{ data: { reopenUntil: '2026-11-25T16:00:00.000Z' } }]);
});

t.test('only what is resolved is verified', async (t) => {
  isRefused(t, handledCase(), pass, 'STAGE_NOT_ALLOWED', callback);
  isRefused(t, resolvedCase().when(pass, callback), sendBack, 'STAGE_NOT_ALLOWED', callback);
  isRefused(t, new CaseStory(caseDecider.initial), pass, 'CASE_UNKNOWN', callback);
});

t.test('a checklist stands in clear, so it carries no number of a person', async (t) => {
  const command = { ...pass, checklist: ['已电话13800138021确认'] };
  isRefused(t, resolvedCase(), command, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', callback);
});
