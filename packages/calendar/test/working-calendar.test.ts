import fc from 'fast-check';
import t from 'tap';
import {
  chinaCalendar,
  chinaYears,
  dayOfIsoDate,
  endOfShanghaiDay,
  isoDate,
  shanghaiDay,
  workingCalendar,
} from '../src/index.js';

const morning = (date: string): string => `${date}T01:30:00.000Z`;
const end = (date: string): string => endOfShanghaiDay(dayOfIsoDate(date));
/** The day in Shanghai whose 24:00 a due date is. */
const lastDay = (at: string): string => isoDate(shanghaiDay(at) - 1);

// The eleven vectors of the life-cycle specification.
const workingDays: readonly [number, string, string, string][] = [
  [5, '2026-09-30', '2026-10-13', '1–7 October rest, Saturday the 10th is worked'],
  [1, '2026-02-13', '2026-02-14', 'Saturday 14 February is worked'],
  [5, '2026-02-13', '2026-02-27', '15–23 February rest'],
  [5, '2026-04-30', '2026-05-11', 'Saturday 9 May is worked'],
  [3, '2026-09-18', '2026-09-22', 'Sunday 20 September is worked'],
];
for (const [days, from, to, why] of workingDays) {
  t.test(`${days} working days after ${from} end on ${to}: ${why}`, async (t) => {
    const basis = { from: morning(from), unit: 'working_days', count: days };
    t.strictSame(chinaCalendar.addWorkingDays(morning(from), days), {
      at: end(to),
      provisional: false,
      basis,
    });
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
    const basis = { from: morning(from), unit: 'days', count: days };
    t.strictSame(chinaCalendar.addDays(morning(from), days), { at: end(to), provisional: false, basis });
  });
}

t.test(
  '2027 unknown: a year without a published calendar makes a due date provisional, never silently Monday to Friday',
  async (t) => {
    t.match(chinaCalendar.addWorkingDays(morning('2026-12-31'), 1), {
      at: end('2027-01-01'),
      provisional: true,
    });
    t.match(chinaCalendar.addDays(morning('2026-12-20'), 20), { at: end('2027-01-11'), provisional: true });
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
  t.match(chinaCalendar.addHours('2026-10-01T02:00:00.000Z', 24), {
    at: '2026-10-02T02:00:00.000Z',
    provisional: false,
  });
});

const shanghai = (time: string): string => new Date(`${time}:00+08:00`).toISOString();

const officeHours: readonly [string, string, string][] = [
  ['2026-11-24T09:00', '2026-11-24T14:30', 'lunch does not count'],
  ['2026-11-24T17:00', '2026-11-25T11:30', 'the night does not count'],
  ['2026-11-27T17:30', '2026-11-30T12:00', 'the weekend does not count'],
  ['2026-09-30T17:00', '2026-10-08T11:30', 'a holiday does not count'],
  ['2026-10-10T07:00', '2026-10-10T14:00', 'a Saturday that is worked counts, from half past eight'],
];
for (const [from, to, why] of officeHours) {
  t.test(`four working hours after ${from} end at ${to}: ${why}`, async (t) => {
    t.strictSame(chinaCalendar.addWorkingHours(shanghai(from), 4), { at: shanghai(to), provisional: false });
  });
}

t.test('working hours that run into an unknown year are provisional too', async (t) => {
  t.match(chinaCalendar.addWorkingHours(shanghai('2026-12-31T17:00'), 4), { provisional: true });
});

t.test(
  'a due date in working days is explained by every day passed over and every make-up day worked',
  async (t) => {
    const period = { from: morning('2026-09-30'), unit: 'working_days', count: 5 } as const;
    const { due, startDay, days, missingYears, ...explained } = chinaCalendar.explain(period);
    t.strictSame(due, chinaCalendar.addWorkingDays(period.from, 5));
    t.strictSame([startDay, explained.lastDay, missingYears], ['2026-09-30', '2026-10-13', []]);
    t.strictSame(
      days.map(({ date, kind, name = '' }) => `${date} ${kind} ${name}`.trim()),
      [
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day} holiday 国庆节`),
        '2026-10-10 makeup_workday',
        '2026-10-11 weekend',
      ],
    );
  },
);

t.test('a due date in natural days is explained by the rest days its last day was moved off', async (t) => {
  const { days, ...explained } = chinaCalendar.explain({
    from: morning('2026-09-28'),
    unit: 'days',
    count: 7,
  });
  t.equal(explained.lastDay, '2026-10-08');
  t.strictSame(
    days.map(({ date, name }) => [date, name]),
    [
      ['2026-10-05', '国庆节'],
      ['2026-10-06', '国庆节'],
      ['2026-10-07', '国庆节'],
    ],
  );
});

t.test('an explanation says which year is missing', async (t) => {
  const explained = chinaCalendar.explain({ from: morning('2026-12-31'), unit: 'working_days', count: 2 });
  t.match(explained, { due: { provisional: true }, missingYears: [2027] });
  t.match(explained.days, [
    { date: '2027-01-02', kind: 'weekend', known: false },
    { date: '2027-01-03', kind: 'weekend', known: false },
  ]);
});

t.test('hours are explained by nothing, working hours by the rest days between', async (t) => {
  t.match(chinaCalendar.explain({ from: shanghai('2026-10-01T10:00'), unit: 'hours', count: 24 }), {
    days: [],
  });
  const explained = chinaCalendar.explain({
    from: shanghai('2026-11-27T17:30'),
    unit: 'working_hours',
    count: 4,
  });
  t.strictSame(
    explained.days.map(({ date }) => date),
    ['2026-11-28', '2026-11-29'],
  );
});

t.test('a year published anew replaces what was known of it', async (t) => {
  const corrected = { year: 2026, restDays: [{ date: '2026-11-25', name: '临时放假' }], makeupWorkdays: [] };
  const calendar = workingCalendar([...chinaYears, corrected]);
  t.strictSame(calendar.workday('2026-11-25'), { works: false, known: true });
  t.strictSame(calendar.workday('2026-10-01'), { works: true, known: true });
  t.strictSame(calendar.workday('2025-10-01'), { works: false, known: true });
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

t.test(
  'an explanation always comes to the date itself, and a due date can be counted again from its basis',
  async () => {
    const units = fc.constantFrom('working_days' as const, 'days' as const, 'hours' as const);
    fc.assert(
      fc.property(instants, units, fc.integer({ min: 1, max: 40 }), (from, unit, count) => {
        const due = chinaCalendar.endOf({ from, unit, count });
        const { basis = { from, unit, count: 0 } } = due;
        return [chinaCalendar.endOf(basis), chinaCalendar.explain(basis).due].every(
          ({ at }) => at === due.at,
        );
      }),
    );
  },
);

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
