import { chinaCalendar } from '@linli/calendar';
import t from 'tap';
import { dueWithin, LIMIT_NAMES, limitsV1, limitsWith, limitTable } from '../../src/index.js';

const setting = { name: 'mediation', value: 25, from: '2026-12-01' } as const;
const MIDNIGHT = '2026-11-30T16:00:00.000Z';
const BEFORE_MIDNIGHT = '2026-11-30T15:59:59.999Z';

t.test(
  'every limit has a name in two languages, a basis with its version, and lies within its bounds',
  async (t) => {
    for (const name of LIMIT_NAMES) {
      const { name: title, value, min, max, basis } = limitTable[name];
      t.ok(title.zh && title.en && basis.title && /^\d{4}-\d{2}-\d{2}$/.test(basis.version), name);
      t.ok(min <= value && value <= max, name);
    }
  },
);

t.test('nothing set: the built-in limits hold', async (t) => {
  t.match(limitsV1.at('2026-11-24T02:00:00.000Z'), {
    first_contact: 24,
    joint_application: 30,
    court_answer: 3,
    court_decision: 15,
    small_cell: 5,
  });
});

t.test('a limit holds from midnight in Shanghai of its day, and not a moment before', async (t) => {
  const limits = limitsWith([setting]);
  t.equal(limits.at(BEFORE_MIDNIGHT).mediation, 30);
  t.equal(limits.at(MIDNIGHT).mediation, 25);
  t.equal(limits.at(MIDNIGHT).advisory, 7, 'the others stay');
});

t.test('the next one takes over on its day, and of two for a day the one set later counts', async (t) => {
  const limits = limitsWith([
    { ...setting, value: 20, from: '2027-01-01' },
    setting,
    { ...setting, value: 21, from: '2027-01-01' },
  ]);
  t.equal(limits.at('2026-12-31T12:00:00.000Z').mediation, 25);
  t.equal(limits.at('2027-01-01T12:00:00.000Z').mediation, 21);
});

t.test('a clock runs by the limit of the moment it starts (I12)', async (t) => {
  const facts = { calendar: chinaCalendar, limits: limitsWith([setting]) };
  t.match(dueWithin('mediation', BEFORE_MIDNIGHT, facts).basis, { from: BEFORE_MIDNIGHT, count: 30 });
  t.match(dueWithin('mediation', MIDNIGHT, facts).basis, { from: MIDNIGHT, count: 25 });
});

t.test('a clock that was promised before it starts runs by the limit of the promise', async (t) => {
  const facts = {
    calendar: chinaCalendar,
    limits: limitsWith([{ name: 'recheck', value: 5, from: '2026-12-01' }]),
  };
  t.match(dueWithin('recheck', '2026-12-03T15:59:59.999Z', facts, BEFORE_MIDNIGHT).basis, { count: 2 });
});

t.test('minutes are counted to the second', async (t) => {
  const facts = { calendar: chinaCalendar, limits: limitsV1 };
  const from = '2026-11-24T02:00:00.000Z';
  t.equal(dueWithin('danger_acknowledgement', from, facts).at, '2026-11-24T02:10:00.000Z');
});
