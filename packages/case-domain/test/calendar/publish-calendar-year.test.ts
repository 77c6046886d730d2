import t from 'tap';
import { type CalendarCommand, calendarDecider, calendarEvents } from '../../src/index.js';
import { decisionsOf } from '../rule-making.js';

const decide = decisionsOf(calendarDecider);
const publish: CalendarCommand = {
  type: 'PublishCalendarYear',
  year: 2027,
  restDays: [
    { date: '2027-01-01', name: '元旦' },
    { date: '2027-01-02', name: '元旦' },
  ],
  makeupWorkdays: ['2027-01-09'],
  source: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-25',
};

t.test('a year is published with its rest days and make-up working days', async (t) => {
  const { type: _, ...given } = publish;
  const decided = decide(publish);
  t.strictSame(decided, [{ type: 'CalendarYearPublished', data: { ...given, version: 1 } }]);
  t.strictSame(calendarEvents.CalendarYearPublished.schema.parse(decided[0]?.data), decided[0]?.data);
  const reordered = { ...publish, restDays: publish.restDays.toReversed() };
  t.strictSame(decide(reordered, ...decided), [], 'the same again is quiet, in whatever order');
});

t.test('a correction is one more version; the first one stays in the log', async (t) => {
  const corrected = { ...publish, makeupWorkdays: ['2027-01-10'] };
  t.match(decide(corrected, ...decide(publish)), [{ data: { version: 2, makeupWorkdays: ['2027-01-10'] } }]);
});

const refusals: readonly [string, string, Partial<CalendarCommand>][] = [
  ['a day that does not exist', 'CALENDAR_DAY_IMPOSSIBLE', { makeupWorkdays: ['2027-02-29'] }],
  ['what is no day at all', 'CALENDAR_DAY_IMPOSSIBLE', { makeupWorkdays: ['soon'] }],
  ['a day of another year', 'CALENDAR_DAY_OF_ANOTHER_YEAR', { makeupWorkdays: ['2026-12-26'] }],
  ['a make-up day that is worked anyway', 'MAKEUP_DAY_NOT_A_WEEKEND', { makeupWorkdays: ['2027-01-08'] }],
  ['a day that rests and is worked', 'CALENDAR_DAY_TWICE', { makeupWorkdays: ['2027-01-02'] }],
  ['a year without rest days', 'CALENDAR_WITHOUT_REST_DAYS', { restDays: [] }],
  ['what will be announced', 'OCCURRED_IN_THE_FUTURE', { publishedOn: '2026-11-26' }],
  ['a telephone number in the source', 'CLEAR_FIELD_CARRIES_PERSONAL_DATA', { source: '见13800138021' }],
];
for (const [what, code, change] of refusals) {
  t.test(`refused: ${what}`, async (t) => {
    t.throws(() => decide({ ...publish, ...change }), { code });
  });
}
