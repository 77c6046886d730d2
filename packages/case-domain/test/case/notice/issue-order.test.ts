import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase, registeredCase } from '../cases.js';
import { COMMUNITY, FIRE_BRIGADE, HOUSING_ADVICE } from '../neighbourhood.js';
import { advisory, fireOfficer, order } from './notices.js';

const byFireBrigade = { by: fireOfficer };

t.test('an enforcing authority orders, with the deadline written in the order', async (t) => {
  const { type: _, dueAt, ...given } = order;
  const story = leadsTo(
    t,
    handledCase(),
    order,
    [
      {
        type: 'OrderIssued',
        data: {
          ...given,
          items: [...given.items],
          legalBasis: [...given.legalBasis],
          due: { at: dueAt, provisional: false },
          recheckDue: {
            at: '2026-11-10T16:00:00.000Z',
            provisional: false,
            basis: { from: '2026-11-06T15:59:59.999Z', unit: 'working_days', count: 2 },
          },
        },
      },
    ],
    byFireBrigade,
  );
  t.equal(story.stage, 'RECTIFYING');
});

t.test('an order may follow an advisory that is still open', async (t) => {
  t.equal(handledCase().when(advisory).when(order, byFireBrigade).stage, 'RECTIFYING');
});

t.test('a community orders nothing (I28)', async (t) => {
  isRefused(t, handledCase(), { ...order, authority: COMMUNITY }, 'ONLY_AN_ENFORCING_AUTHORITY_ORDERS');
});

t.test('a department that does not enforce orders nothing (I28)', async (t) => {
  const by = actor('DU', HOUSING_ADVICE);
  const command = { ...order, authority: HOUSING_ADVICE };
  isRefused(t, handledCase(), command, 'ONLY_AN_ENFORCING_AUTHORITY_ORDERS', { by });
});

t.test('an authority orders through its own staff, in the department role', async (t) => {
  const asTriage = { by: actor('SD', FIRE_BRIGADE) };
  isRefused(t, handledCase(), order, 'ONLY_AN_ENFORCING_AUTHORITY_ORDERS', asTriage);
  const ofAnotherUnit = { by: actor('DU', HOUSING_ADVICE) };
  isRefused(t, handledCase(), order, 'ORDER_OF_ANOTHER_AUTHORITY', ofAnotherUnit);
});

t.test('an authority nobody knows orders nothing', async (t) => {
  isRefused(t, handledCase(), { ...order, authority: 'nobody-01' }, 'UNIT_UNKNOWN', byFireBrigade);
});

t.test('no order is issued before the case is handled', async (t) => {
  isRefused(t, registeredCase(), order, 'STAGE_NOT_ALLOWED', byFireBrigade);
  isRefused(t, closedCase(), order, 'CASE_NOT_OPEN', byFireBrigade);
});

t.test(
  'no deadline runs from a service that has not taken place, and none ends before it (I29)',
  async (t) => {
    const service = { ...order.service, servedAt: '2026-11-02T02:00:00.001Z' };
    isRefused(t, handledCase(), { ...order, service }, 'SERVED_IN_THE_FUTURE', byFireBrigade);
    const dueAt = order.service.servedAt;
    isRefused(t, handledCase(), { ...order, dueAt }, 'DEADLINE_BEFORE_SERVICE', byFireBrigade);
  },
);

t.test('an item stands on an order once', async (t) => {
  const items = [...order.items, ...order.items];
  isRefused(t, handledCase(), { ...order, items }, 'NOTICE_ITEM_TWICE', byFireBrigade);
});
