import { chinaCalendar, chinaYears, workingCalendar } from '@linli/calendar';
import type { Recorded } from '@linli/kernel';
import t from 'tap';
import { type CaseEvent, caseDecider, limitsV1, limitsWith, retoldUnder } from '../../src/index.js';
import { actor, type CaseStory, NOW } from '../case/case-story.js';
import { registeredCase } from '../case/cases.js';
import { idOf, STREET } from '../case/neighbourhood.js';

const inForce = { calendar: chinaCalendar, limits: limitsV1 };
const shorter = {
  calendar: chinaCalendar,
  limits: limitsWith([
    { name: 'resolution_general', value: 3, from: '2020-01-01' },
    { name: 'first_contact', value: 4, from: '2020-01-01' },
  ]),
};
const EXTENSION = idOf(61);

const accepted = registeredCase('JF01').when({ type: 'AcceptCase' });
/** Accepted, and somebody went to look. */
const handled = accepted.after([
  {
    type: 'SiteChecked',
    data: {
      checkId: idOf(70),
      checkedAt: NOW,
      finding: 'founded',
      note: '已查看',
      photoHashes: [],
      checklist: [],
    },
  },
]);
/** Given three more days, then of a shorter class. */
const extended = handled
  .when({ type: 'RequestExtension', extensionId: EXTENSION, days: 3, reason: '等待配件' })
  .when(
    { type: 'DecideExtension', extensionId: EXTENSION, decision: 'granted', reporterWasTold: '已告知' },
    { by: actor('SD', STREET) },
  );
const reclassified = extended.when({ type: 'ClassifyCase', typeCode: 'HJ01', reason: '现场看是另一类' });

/** As a store gives them back. */
function recorded({ events }: CaseStory): readonly Recorded<CaseEvent>[] {
  return events.map((event, revision) => ({
    ...event,
    eventId: idOf(revision),
    stream: `${caseDecider.category}-${idOf(1)}`,
    revision,
    position: BigInt(revision),
    meta: { ...event.meta },
  }));
}

const duesOf = (events: readonly Recorded<CaseEvent>[]) =>
  events.flatMap(({ data }) => ('due' in data && data.due ? [(data.due as { at: string }).at] : []));

t.test('under the rules that held it is the same story', (t) => {
  for (const story of [handled, extended, reclassified])
    t.same(retoldUnder(recorded(story), inForce), recorded(story));
  t.end();
});

t.test('another limit moves the date, and what was given on top is given again', (t) => {
  t.same(duesOf(recorded(extended)), ['2026-11-09T16:00:00.000Z', '2026-11-12T16:00:00.000Z']);
  const told = retoldUnder(recorded(extended), shorter);
  t.same(duesOf(told), ['2026-11-05T16:00:00.000Z', '2026-11-09T16:00:00.000Z'], 'off the weekend');
  t.match(
    told.find(({ type }) => type === 'CaseAccepted'),
    { data: { contactDueAt: '2026-11-02T06:00:00.000Z' } },
  );
  t.same(
    told.map(({ type, meta }) => [type, meta]),
    recorded(extended).map(({ type, meta }) => [type, meta]),
    'people do what they did',
  );
  t.end();
});

t.test('a day off moves the date past it', (t) => {
  const year = chinaYears.find((one) => one.year === 2026);
  if (!year) throw new Error('the calendar of 2026 is built in');
  const off = [{ date: '2026-11-09', name: '' }];
  const calendar = workingCalendar([...chinaYears, { ...year, restDays: [...year.restDays, ...off] }]);
  t.same(duesOf(retoldUnder(recorded(accepted), { ...inForce, calendar })), ['2026-11-10T16:00:00.000Z']);
  t.end();
});

t.test('a date that came from another system is of no rule of ours', (t) => {
  const events = recorded(accepted).map((event) =>
    event.type === 'CaseAccepted'
      ? { ...event, data: { ...event.data, takenOver: { from: '12345' } } }
      : event,
  );
  t.same(retoldUnder(events, shorter), events);
  t.end();
});
