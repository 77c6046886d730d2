import fc from 'fast-check';
import t from 'tap';
import { chinaCalendar, dayOfIsoDate, endOfShanghaiDay, isoDate, shanghaiDay } from '../src/index.js';

const morning = (date: string): string => `${date}T01:30:00.000Z`;
const end = (date: string): string => endOfShanghaiDay(dayOfIsoDate(date));
/** The day in Shanghai whose 24:00 a due date is. */
const lastDay = (at: string): string => isoDate(shanghaiDay(at) - 1);

const workingDays: readonly [number, string, string, string][] = [
  [5, '2026-09-30', '2026-10-13', '1–7 October rest, Saturday the 10th is worked'],
  [1, '2026-02-13', '2026-02-14', 'Saturday 14 February is worked'],
  [5, '2026-02-13', '2026-02-27', '15–23 February rest'],
  [5, '2026-04-30', '2026-05-11', 'Saturday 9 May is worked'],
  [3, '2026-09-18', '2026-09-22', 'Sunday 20 September is worked'],
];
for (const [days, from, to, why] of workingDays) {
  t.test(`${days} working days after ${from} end on ${to}: ${why}`, async (t) => {
    t.same(chinaCalendar.addWorkingDays(morning(from), days), { at: end(to), provisional: false });
  });
}

const naturalDays: readonly [number, string, string, string][] = [
  [30, '2026-03-02', '2026-04-01', 'the starting day is not counted'],
  [30, '2026-09-01', '2026-10-08', '1 October is a holiday'],
  [30, '2026-01-15', '2026-02-14', '14 February is a make-up working day'],
  [30, '2026-01-16', '2026-02-24', '15 February lies in the Spring Festival'],
  [30, '2026-04-01', '2026-05-06', '1 May is a holiday'],
  [7, '2026-09-28', '2026-10-08', '5 October is a holiday'],
];
for (const [days, from, to, why] of naturalDays) {
  t.test(`${days} days from ${from} end on ${to}: ${why}`, async (t) => {
    t.same(chinaCalendar.addDays(morning(from), days), { at: end(to), provisional: false });
  });
}

t.test(
  'a year without a published calendar makes a due date provisional, never silently Monday to Friday',
  async (t) => {
    t.same(chinaCalendar.addWorkingDays(morning('2026-12-31'), 1), {
      at: end('2027-01-01'),
      provisional: true,
    });
    t.same(chinaCalendar.addDays(morning('2026-12-20'), 20), { at: end('2027-01-11'), provisional: true });
    t.same(chinaCalendar.workday('2027-01-01'), { works: true, known: false });
  },
);

t.test('a period that ends in a published year is final', async (t) => {
  t.equal(chinaCalendar.addWorkingDays(morning('2026-12-24'), 5).provisional, false);
});

t.test('the day begins at midnight in Shanghai, not in Greenwich', async (t) => {
  t.equal(lastDay(chinaCalendar.addWorkingDays('2026-11-24T15:59:59.999Z', 1).at), '2026-11-25');
  t.equal(lastDay(chinaCalendar.addWorkingDays('2026-11-24T16:00:00.000Z', 1).at), '2026-11-26');
});

t.test('urgent hours do not rest', async (t) => {
  t.same(chinaCalendar.addHours('2026-10-01T02:00:00.000Z', 24), {
    at: '2026-10-02T02:00:00.000Z',
    provisional: false,
  });
});

const instants = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2026-10-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

t.test('a due date never falls on a rest day', async () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const ends = [chinaCalendar.addDays(from, days), chinaCalendar.addWorkingDays(from, days)];
      return ends.every(({ at }) => chinaCalendar.workday(lastDay(at)).works);
    }),
  );
});

t.test('more days never end earlier, and a later start never ends earlier', async () => {
  fc.assert(
    fc.property(instants, instants, fc.integer({ min: 1, max: 40 }), (one, other, days) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      return (
        chinaCalendar.addWorkingDays(one, days).at < chinaCalendar.addWorkingDays(one, days + 1).at &&
        chinaCalendar.addDays(one, days).at <= chinaCalendar.addDays(one, days + 1).at &&
        chinaCalendar.addWorkingDays(earlier, days).at <= chinaCalendar.addWorkingDays(later, days).at &&
        chinaCalendar.addDays(earlier, days).at <= chinaCalendar.addDays(later, days).at
      );
    }),
  );
});
