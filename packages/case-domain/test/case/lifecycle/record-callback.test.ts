import t from 'tap';
import { caseDecider } from '../../../src/index.js';
import { actor, CaseStory, isRefused, leadsTo } from '../case-story.js';
import { handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { callback, pass, resolvedCase } from './endings.js';

const answered = {
  type: 'RecordCallback',
  callbackId: idOf(101),
  reached: true,
  resolved: false,
  satisfaction: 2,
  verbatim: '第二天又堆上了',
} as const;

function missed(number: number) {
  return { type: 'RecordCallback', callbackId: idOf(number), reached: false } as const;
}

t.test('the reporter is asked whether it is resolved; the stage stays', async (t) => {
  const { type: _, reached: __, ...data } = answered;
  const story = leadsTo(t, resolvedCase(), answered, [{ type: 'CallbackDone', data }], callback);
  t.equal(story.stage, 'RESOLVED');
});

t.test('not reached is said so, three times at most', async (t) => {
  const once = leadsTo(
    t,
    resolvedCase(),
    missed(101),
    [{ type: 'CallbackMissed', data: { callbackId: idOf(101), attempt: 1 } }],
    callback,
  );
  const thrice = once.when(missed(102), callback).when(missed(103), callback);
  isRefused(t, thrice, missed(104), 'CALLBACK_ATTEMPTS_USED_UP', callback);
  t.match(thrice.decide({ ...answered, callbackId: idOf(105) }, callback), [{ type: 'CallbackDone' }]);
});

t.test('a closed case is called back about for fourteen days', async (t) => {
  const closed = resolvedCase().when(pass, callback);
  const lastMoment = '2026-11-18T15:59:59.999Z';
  t.match(closed.decide(answered, { ...callback, at: lastMoment }), [{ type: 'CallbackDone' }]);
  isRefused(t, closed, answered, 'CALLBACK_WINDOW_OVER', { ...callback, at: '2026-11-18T16:00:00.000Z' });
});

t.test('nobody asks about the own work: neither the resolver nor whoever handled it (I17)', async (t) => {
  isRefused(t, resolvedCase(), answered, 'HANDLER_MAY_NOT_CALL_BACK', { by: actor('CW') });
  isRefused(t, resolvedCase(), answered, 'HANDLER_MAY_NOT_CALL_BACK', { by: actor('GW') });
});

t.test('nobody is called back about what is not resolved', async (t) => {
  isRefused(t, handledCase(), answered, 'STAGE_NOT_ALLOWED', callback);
  isRefused(t, new CaseStory(caseDecider.initial), answered, 'CASE_UNKNOWN', callback);
});
