import t from 'tap';
import { openPlayhouse } from './playhouse.js';

t.setTimeout(180_000);
const house = await openPlayhouse();
const order = await house.plays('bounced-order', '2026-03-02');

t.test(
  'D-D a community is made to lead what is not on its duty list, and the dispatch says so',
  async (t) => {
    t.match(order.of('Dispatched')[0]?.data, { leadUnit: '370199001001', outsideDutyList: true });
  },
);

t.test('D-D its objection is upheld, and the department of the street leads', async (t) => {
  t.ok(order.types.indexOf('DispatchObjected') < order.types.indexOf('ObjectionUpheld'));
  t.match(order.of('Dispatched')[1]?.data, {
    leadUnit: '370199001-enforcement',
    outsideDutyList: false,
  });
});

t.test('D-D the clock ran all the time: the due date is that of the acceptance (I12)', async (t) => {
  const [accepted] = order.of('CaseAccepted');
  const { at } = (accepted?.data ?? {})['due'] as { at: string };
  const clocks = order.page['clocks'] as readonly { clock: string }[];
  const resolution = clocks.find(({ clock }) => clock === 'resolution');
  t.match(resolution, { dueAt: at, originalDueAt: at });
  t.equal(order.page['stage'], 'CLOSED');
});
