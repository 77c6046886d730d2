import { fold, happened, type Instant } from '@linli/kernel';
import t from 'tap';
import { type EnrolForVisits, type VisitCommand, type VisitEvent, visitDecider } from '../../src/index.js';
import { actor, type Circumstances, factsFor, metaFor, NOW } from '../case/case-story.js';
import { idOf } from '../case/neighbourhood.js';

const enrol: EnrolForVisits = {
  type: 'EnrolForVisits',
  personRef: idOf(1),
  place: { areaPath: ['370199', '370199001', '370199001001', '37019900100101'], building: '3号楼' },
  group: 'high_risk',
};
const visit = (n: number, more: object = {}): VisitCommand => ({
  type: 'RecordVisit',
  visitId: idOf(n),
  mode: 'door',
  found: 'well',
  ...more,
});
const miss = (n: number): VisitCommand => ({
  type: 'RecordVisitMissed',
  visitId: idOf(n),
  reportId: idOf(900 + n),
});

/** What a command leads to after others, all at one moment unless said otherwise. */
function after(
  before: readonly VisitCommand[],
  command: VisitCommand,
  circumstances: Circumstances = {},
): readonly VisitEvent[] {
  const state = before.reduce((was, one) => {
    const events = visitDecider.decide(one, was, factsFor({}));
    return fold(visitDecider, was, happened(events, metaFor({})));
  }, visitDecider.initial);
  return visitDecider.decide(command, state, factsFor(circumstances));
}

type Entry = readonly [Instant, VisitCommand, Circumstances?];

/** What is on record of commands, each at its own moment, in the order they reach the log. */
function recorded(...entries: readonly Entry[]): readonly VisitEvent[] {
  let state = visitDecider.initial;
  const all: VisitEvent[] = [];
  for (const [at, command, more] of [[NOW, enrol] as Entry, ...entries]) {
    const circumstances = { at, now: '2026-12-31T00:00:00.000Z', ...more };
    const events = visitDecider.decide(command, state, factsFor(circumstances));
    state = fold(visitDecider, state, happened(events, metaFor(circumstances)));
    all.push(...events);
  }
  return all;
}
/** The next visit, by the last of them. */
const dueAfter = (...entries: readonly Entry[]): string =>
  (recorded(...entries).at(-1) as { data: { due: { at: string } } }).data.due.at;
const [THIRD, FIFTH, SIXTH] = [
  '2026-11-03T02:00:00.000Z',
  '2026-11-05T02:00:00.000Z',
  '2026-11-06T02:00:00.000Z',
];

const refused = (
  before: readonly VisitCommand[],
  command: VisitCommand,
  code: string,
  circumstances?: Circumstances,
) => t.throws(() => after(before, command, circumstances), { code });

t.test('whoever is at high risk is visited every week, others every month or quarter', async (t) => {
  const dueOf = (group: 'high_risk' | 'key' | 'general') =>
    (after([], { ...enrol, group })[0] as { data: { due: { at: string } } }).data.due.at;
  const days = (at: string) => Math.floor((Date.parse(at) - Date.parse(NOW)) / 86_400_000);
  // Ninety days later is a Sunday of a year without a calendar: the Monday after it.
  t.strictSame([days(dueOf('high_risk')), days(dueOf('key')), days(dueOf('general'))], [7, 30, 91]);
  t.strictSame(after([enrol], enrol), [], 'once');
  refused([enrol], { ...enrol, personRef: idOf(2) }, 'VISITS_EXIST');
});

t.test('a visit begins the time anew; the same one again is quiet', async (t) => {
  const later = '2026-11-05T02:00:00.000Z';
  const [event] = after([enrol], visit(11), { at: later });
  t.match(event, { type: 'Visited', data: { mode: 'door', found: 'well' } });
  t.ok((event as { data: { due: { at: string } } }).data.due.at > '2026-11-12');
  t.strictSame(after([enrol, visit(11)], visit(11)), []);
});

t.test('nobody met twice in a row is a report; somebody met in between is none', async (t) => {
  t.notOk('reportId' in (after([enrol], miss(11))[0]?.data ?? {}));
  t.match(after([enrol, miss(11)], miss(12)), [
    { type: 'VisitMissed', data: { inARow: 2, reportId: idOf(912) } },
  ]);
  t.notOk('reportId' in (after([enrol, miss(11), visit(12)], miss(13))[0]?.data ?? {}));
  t.notOk(
    'reportId' in (after([enrol, miss(11), miss(12)], miss(13))[0]?.data ?? {}),
    'one report, not more',
  );
});

t.test('after a major change somebody goes there within a day, or sooner if that was due', async (t) => {
  const change = { type: 'ReportVisitChange', note: '摔倒住院' } as const;
  const [event] = after([{ ...enrol, group: 'general' }], change);
  t.match(event, { data: { due: { at: '2026-11-03T02:00:00.000Z' } } });
});

t.test('another group counts from the last time somebody was met', async (t) => {
  const change = { type: 'ChangeVisitGroup', group: 'key', reason: '子女同住' } as const;
  t.match(after([enrol], change), [{ type: 'VisitGroupChanged', data: { group: 'key' } }]);
  t.strictSame(after([enrol], { ...change, group: 'high_risk' }), []);
});

t.test('visits end with a reason, and then there are no more', async (t) => {
  const end = { type: 'EndVisits', reason: '搬离本辖区' } as const;
  t.match(after([enrol], end), [{ type: 'VisitsEnded' }]);
  t.strictSame(after([enrol, end], end), []);
  for (const command of [visit(11), miss(11)]) refused([enrol, end], command, 'VISITS_ENDED');
  refused([], visit(11), 'VISITS_UNKNOWN');
});

t.test('an overdue visit is told of once, by the system’s clock', async (t) => {
  const enrolled = after([], enrol)[0] as { data: { due: { at: string } } };
  const dueAt = enrolled.data.due.at;
  const overdue = { type: 'RecordVisitOverdue', dueAt } as const;
  const sys = { by: actor('SYS', 'linli'), at: dueAt };
  t.match(after([enrol], overdue, sys), [{ type: 'VisitOverdue', data: { dueAt } }]);
  t.strictSame(after([enrol, visit(11)], { ...overdue, dueAt: '2026-11-01T00:00:00.000Z' }, sys), []);
  refused([enrol], overdue, 'LIMIT_NOT_REACHED', { by: actor('SYS', 'linli') });
  refused([enrol], overdue, 'ONLY_THE_SYSTEM_WATCHES_CLOCKS', { at: dueAt });
});

t.test('nothing is recorded of the future, and no phone number stands in a building', async () => {
  refused([enrol], visit(11), 'OCCURRED_IN_THE_FUTURE', { at: '2026-11-03T02:00:00.000Z', now: NOW });
  refused(
    [],
    { ...enrol, place: { ...enrol.place, building: '13812345678' } },
    'PLACE_CARRIES_PERSONAL_DATA',
  );
});

t.test('a visit that reaches the log after a later one leaves the next visit where it was', async (t) => {
  const inOrder = dueAfter([THIRD, visit(11)], [FIFTH, visit(12)]);
  t.equal(dueAfter([FIFTH, visit(12)], [THIRD, visit(11)]), inOrder);
});

t.test('somebody met before a major change is to be visited within the day all the same', async (t) => {
  const change = { type: 'ReportVisitChange', note: '摔倒住院' } as const;
  t.equal(dueAfter([FIFTH, change], [THIRD, visit(11)]), SIXTH);
  t.ok(dueAfter([FIFTH, change], [FIFTH, visit(11)]) > SIXTH, 'met since: as usual');
  const met = dueAfter([FIFTH, visit(11)]);
  t.equal(dueAfter([FIFTH, visit(11)], [THIRD, change]), met, 'of a change before they were met');
});

t.test('another group does not put off the visit after a major change', async (t) => {
  const change = { type: 'ReportVisitChange', note: '摔倒住院' } as const;
  const rarer = { type: 'ChangeVisitGroup', group: 'general', reason: '子女同住' } as const;
  t.equal(dueAfter([FIFTH, change], [FIFTH, rarer]), SIXTH);
});

t.test('a miss counts by when it was, not by when it is recorded', async (t) => {
  t.match(recorded([FIFTH, visit(11)], [THIRD, miss(12)]).at(-1), { data: { inARow: 0 } });
  const early = recorded([FIFTH, visit(11)], [THIRD, miss(12)], [SIXTH, miss(13)]).at(-1);
  t.match(early, { data: { inARow: 1 } });
  t.notOk('reportId' in (early?.data ?? {}), 'met in between');
  const since = recorded([SIXTH, miss(11)], [FIFTH, visit(12)]).at(-1);
  t.match(since, { type: 'Visited', data: { missedSince: 1 } }, 'nobody was met after that');
  const twice = recorded([SIXTH, miss(11)], [THIRD, visit(12)], [FIFTH, miss(13)]).at(-1);
  t.match(twice, { data: { inARow: 2, reportId: idOf(913) } });
});

t.test('an entry that leaves the date alone leaves the clock alone: overdue is told once', (t) => {
  const change = { type: 'ReportVisitChange', note: '摔倒住院' } as const;
  const overdue = { type: 'RecordVisitOverdue', dueAt: dueAfter([FIFTH, visit(11)]) } as const;
  const tell: Entry = ['2026-12-01T00:00:00.000Z', overdue, { by: actor('SYS', 'linli') }];
  for (const between of [change, visit(12)]) {
    const told = recorded([FIFTH, visit(11)], tell, [THIRD, between], tell);
    t.equal(told.filter(({ type }) => type === 'VisitOverdue').length, 1, between.type);
  }
  t.end();
});
