import t from 'tap';
import { isRefused, leadsTo, NOW } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';
import { advisory } from './notices.js';

t.test('an advisory gives seven days from its service and a recheck two working days later', async (t) => {
  const { type: _, ...given } = advisory;
  const story = leadsTo(t, handledCase(), advisory, [
    {
      type: 'AdvisoryIssued',
      data: {
        ...given,
        items: [...given.items],
        policies: [...given.policies],
        due: {
          at: '2026-11-09T16:00:00.000Z',
          provisional: false,
          basis: { from: '2026-11-02T01:00:00.000Z', unit: 'days', count: 7 },
        },
        recheckDue: {
          at: '2026-11-11T16:00:00.000Z',
          provisional: false,
          basis: { from: '2026-11-09T15:59:59.999Z', unit: 'working_days', count: 2 },
        },
      },
    },
  ]);
  t.equal(story.stage, 'RECTIFYING');
});

t.test(
  'a deadline never ends on a holiday: seven days from 28 September end after the National Day week',
  async (t) => {
    const service = { ...advisory.service, servedAt: '2026-09-28T01:00:00.000Z' };
    const [event] = handledCase().decide({ ...advisory, service });
    t.match(event, { data: { due: { at: '2026-10-08T16:00:00.000Z' } } });
  },
);

t.test('a further advisory may be issued while the first is open', async (t) => {
  const story = handledCase().when(advisory);
  t.equal(story.when({ ...advisory, noticeId: idOf(13) }).stage, 'RECTIFYING');
});

t.test('no advisory is issued before the case is handled', async (t) => {
  isRefused(t, registeredCase(), advisory, 'STAGE_NOT_ALLOWED');
  isRefused(t, closedCase(), advisory, 'CASE_NOT_OPEN');
});

t.test('no deadline runs from a service that has not taken place (I29)', async (t) => {
  const justNow = { ...advisory.service, servedAt: NOW };
  t.equal(handledCase().decide({ ...advisory, service: justNow }).length, 1);
  const service = { ...advisory.service, servedAt: '2026-11-02T02:00:00.001Z' };
  isRefused(t, handledCase(), { ...advisory, service }, 'SERVED_IN_THE_FUTURE');
});

t.test('an item stands on a notice once', async (t) => {
  isRefused(
    t,
    handledCase(),
    { ...advisory, items: [...advisory.items, ...advisory.items] },
    'NOTICE_ITEM_TWICE',
  );
});

t.test('the state of a notice holds no personal text', async (t) => {
  const { state } = handledCase().when(advisory);
  const remembered = JSON.stringify(state);
  for (const text of ['某1', '房东', '拆除客厅隔断']) t.notOk(remembered.includes(text), text);
});
