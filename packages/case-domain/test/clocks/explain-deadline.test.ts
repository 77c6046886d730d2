import { chinaCalendar, dayOfIsoDate, endOfShanghaiDay, shanghaiDay } from '@linli/calendar';
import fc from 'fast-check';
import t from 'tap';
import {
  type ClockEntry,
  type ClockLimit,
  type ClockName,
  type DeadlineStep,
  dueWithin,
  explainDeadline,
  limitsV1,
} from '../../src/index.js';
import { dueAt } from './clocks-of.js';

const facts = { calendar: chinaCalendar, limits: limitsV1 };

/** Clocks by the limit that starts them. */
const started: readonly (readonly [ClockName, ClockLimit])[] = [
  ['first_contact', 'first_contact'],
  ['resolution', 'resolution_urgent'],
  ['resolution', 'resolution_simple'],
  ['resolution', 'resolution_general'],
  ['resolution', 'resolution_complex'],
  ['objection_window', 'objection_window'],
  ['mediation', 'mediation'],
  ['advisory', 'advisory'],
  ['verification', 'verification'],
  ['callback', 'callback'],
  ['reopen_window', 'reopen_window'],
  ['danger', 'danger_acknowledgement'],
];

function entryOf(clock: ClockName, startedAt: string, due: ClockEntry['due']): ClockEntry {
  return {
    clock,
    of: '',
    startedAt,
    due,
    originalDue: due,
    state: 'running',
    stepsFired: [],
    changes: [],
  };
}

/** Counts a step again, from nothing but what it says. */
function countAgain(step: DeadlineStep): string {
  if (step.kind === 'held') throw new Error('reaches nothing');
  if (step.kind === 'resumed' || !step.period) return step.reaches;
  const { from, unit, count } = step.period;
  if (unit === 'hours') return new Date(Date.parse(from) + Math.round(count * 3_600_000)).toISOString();
  const passedOver = step.days.filter(({ kind }) => kind !== 'makeup_workday').length;
  return endOfShanghaiDay(shanghaiDay(from) + count + passedOver);
}

t.test('counted again from what is told, every due date comes out exactly (I12)', async (t) => {
  const moment = fc
    .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2027-06-01T00:00:00Z') })
    .map((ms) => new Date(ms).toISOString());
  fc.assert(
    fc.property(moment, fc.constantFrom(...started), fc.boolean(), (from, [clock, limit], old) => {
      const { basis, ...bare } = dueWithin(limit, from, facts);
      const entry = entryOf(clock, from, old ? bare : { ...bare, ...(basis && { basis }) });
      const { steps, present } = explainDeadline(entry, facts);
      const [start] = steps;
      if (start?.kind !== 'start' || !start.period) throw new Error(`${limit} is not explained`);
      t.equal(countAgain(start), present.at);
      t.equal(start.inferred, old ? true : undefined);
      t.equal(start.missingYears.length > 0, present.provisional);
      for (const { date, kind } of start.days)
        t.equal(chinaCalendar.workday(date).works, kind === 'makeup_workday', date);
    }),
    { numRuns: 500 },
  );
});

t.test('every skipped day has its reason, a make-up day counts', async (t) => {
  const from = '2026-09-30T02:00:00.000Z';
  const due = chinaCalendar.addWorkingDays(from, 5);
  const [start] = explainDeadline(entryOf('verification', from, due), facts).steps;
  t.match(start, { reaches: endOfShanghaiDay(dayOfIsoDate('2026-10-13')) });
  const days = start && 'days' in start ? start.days : [];
  t.strictSame(
    days.map(({ date, kind }) => `${date.slice(5)} ${kind}`),
    [
      '10-01 holiday',
      '10-02 holiday',
      '10-03 holiday',
      '10-04 holiday',
      '10-05 holiday',
      '10-06 holiday',
      '10-07 holiday',
      '10-10 makeup_workday',
      '10-11 weekend',
    ],
  );
});

t.test(
  'what moved the date is told in its order, and the original beside the present one (I13)',
  async (t) => {
    const from = '2026-11-02T02:00:00.000Z';
    const longer = chinaCalendar.addDays('2026-11-09T15:59:59.999Z', 3);
    const resumed = dueAt('2026-11-13T16:00:00.000Z');
    const entry: ClockEntry = {
      ...entryOf('resolution', from, chinaCalendar.addDays(from, 7)),
      due: resumed,
      changes: [
        { how: 'extended', at: '2026-11-05T02:00:00.000Z', due: longer },
        { how: 'held', at: '2026-11-06T02:00:00.000Z', until: '2026-11-10T16:00:00.000Z' },
        { how: 'resumed', at: '2026-11-07T02:00:00.000Z', heldMs: 86_400_000, due: resumed },
      ],
    };
    const { original, present, steps } = explainDeadline(entry, facts);
    t.equal(original.at, '2026-11-09T16:00:00.000Z');
    t.equal(present.at, resumed.at);
    t.strictSame(
      steps.map((step) => [step.kind, 'reaches' in step ? step.reaches : undefined]),
      [
        ['start', '2026-11-09T16:00:00.000Z'],
        ['extended', '2026-11-12T16:00:00.000Z'],
        ['held', undefined],
        ['resumed', resumed.at],
      ],
    );
    for (const step of steps) if ('reaches' in step) t.equal(countAgain(step), step.reaches, step.kind);
  },
);

t.test('a date people named is told as such; office hours and a recheck are found', async (t) => {
  const [payment] = explainDeadline(
    entryOf('obligation', '2026-11-02T02:00:00.000Z', dueAt('2026-11-30T16:00:00.000Z')),
    facts,
  ).steps;
  t.strictSame(payment, { kind: 'start', reaches: '2026-11-30T16:00:00.000Z', days: [], missingYears: [] });
  const filed = '2026-11-02T02:00:00.000Z';
  const [triage] = explainDeadline(
    entryOf('triage', filed, chinaCalendar.addWorkingHours(filed, 4)),
    facts,
  ).steps;
  t.match(triage, { period: { unit: 'working_hours', count: 4 }, inferred: true });
  const [recheck] = explainDeadline(
    entryOf('recheck', '2026-11-09T16:00:00.000Z', dueAt('2026-11-11T16:00:00.000Z')),
    facts,
  ).steps;
  t.match(recheck, { period: { unit: 'working_days', count: 2 } });
});
