import t from 'tap';
import { type CaseCommand, caseDecider } from '../../../src/index.js';
import { actor, CaseStory, isRefused, leadsTo } from '../case-story.js';
import { butWith, closedCase, handledCase } from '../cases.js';
import { COMMUNITY, idOf } from '../neighbourhood.js';

const WATCH = idOf(80);
const start: CaseCommand = { type: 'StartWatch', watchId: WATCH };
const check = (n: number) =>
  ({ type: 'CheckWatch', watchId: WATCH, checkId: idOf(81 + n), photoHashes: [] }) as const;
const relapse = {
  type: 'RecordRelapse',
  watchId: WATCH,
  checkId: idOf(99),
  linkedCaseId: idOf(98),
  photoHashes: [],
  note: '隔断又装上了',
} as const;
const checksDue = ['2026-12-02', '2027-01-02', '2027-02-02', '2027-05-02', '2027-08-02', '2027-11-02'].map(
  (day) => `${day}T16:00:00.000Z`,
);

function closed(typeCode = 'ZL01', change: object = {}): CaseStory {
  return butWith({ typeCode, ...change }, closedCase());
}

t.test(
  'a closed case is watched monthly three times and quarterly three times, from its closing',
  async (t) => {
    for (const typeCode of ['ZL01', 'HJ04', 'FW07'])
      leadsTo(t, closed(typeCode), start, [{ type: 'WatchStarted', data: { watchId: WATCH, checksDue } }]);
  },
);

t.test('a month that is shorter ends the period on its last day', async (t) => {
  const [first] = closed('ZL01', { closedAt: '2026-01-31T02:00:00.000Z' }).decide(start);
  t.match(first, { data: { checksDue: ['2026-02-28T16:00:00.000Z', '2026-03-31T16:00:00.000Z'] } });
});

t.test('what is watched: closed cases in which something was put right, one watch at a time', async (t) => {
  isRefused(t, handledCase('ZL01'), start, 'STAGE_NOT_ALLOWED');
  isRefused(t, closed('JF01'), start, 'TYPE_NOT_WATCHED');
  isRefused(t, closed().when(start), { type: 'StartWatch', watchId: idOf(97) }, 'WATCH_RUNNING');
  isRefused(t, new CaseStory(caseDecider.initial), start, 'CASE_UNKNOWN');
});

t.test('each look tells when the next one is due, and the last one ends the watch', async (t) => {
  let story = closed().when(start);
  for (const [n, nextDueAt] of [...checksDue.slice(1), undefined].entries()) {
    const { watchId, checkId } = check(n);
    const next = nextDueAt === undefined ? {} : { nextDueAt };
    story = leadsTo(t, story, check(n), [
      { type: 'WatchChecked', data: { watchId, checkId, result: 'clean', photoHashes: [], ...next } },
    ]);
  }
  isRefused(t, story, check(6), 'WATCH_OVER');
  t.equal(story.stage, 'CLOSED');
});

t.test(
  'a relapse is a new linked case: the old one stays closed and its closing stays counted',
  async (t) => {
    const { type: _, linkedCaseId, ...look } = relapse;
    const { watchId, checkId } = look;
    const story = leadsTo(t, closed().when(start).when(check(0)), relapse, [
      { type: 'WatchChecked', data: { ...look, result: 'relapse', photoHashes: [] } },
      { type: 'RelapseFound', data: { watchId, checkId, linkedCaseId } },
    ]);
    t.match(story.state, { stage: 'CLOSED', reopenCount: 0 });
    isRefused(t, story, check(1), 'WATCH_OVER');
  },
);

t.test(
  'a watch belongs to one closing: reopening ends it, and the next closing can have its own',
  async (t) => {
    const by = { by: actor('SD', COMMUNITY) };
    const reopened = closed().when(start).when({ type: 'Reopen', reason: '又出现', requestedBy: 'unit' }, by);
    isRefused(t, reopened, check(0), 'STAGE_NOT_ALLOWED');
    const again = butWith({ stage: 'CLOSED', closedAt: '2026-11-20T02:00:00.000Z' }, reopened);
    isRefused(t, again, check(0), 'WATCH_OVER');
    t.match(again.decide({ type: 'StartWatch', watchId: idOf(97) }), [{ type: 'WatchStarted' }]);
  },
);

t.test('nobody looks for a watch that is not there', async (t) => {
  isRefused(t, closed(), check(0), 'WATCH_UNKNOWN');
  isRefused(t, closed(), relapse, 'WATCH_UNKNOWN');
  isRefused(t, new CaseStory(caseDecider.initial), check(0), 'CASE_UNKNOWN');
});
