import t from 'tap';
import { type CaseCommand, caseDecider, OPEN_STAGES } from '../../../src/index.js';
import { CaseStory, isRefused, leadsTo } from '../case-story.js';
import { awaitingSignature, butWith, closedCase, handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const JOIN = idOf(70);
const [THIS, OTHER] = [idOf(71), idOf(72)];
const target = {
  caseId: OTHER,
  caseNumber: '370199-261102-0000002',
  stage: 'HANDLING',
  level: 'COMMUNITY',
  confidentiality: 'normal',
} as const;
const join = { type: 'Join', caseId: THIS, joinId: JOIN, target, reason: '同一处漏水' } as const;
const unjoin: CaseCommand = { type: 'Unjoin', joinId: JOIN, reason: '另一处漏水' };
const takeIn = { type: 'TakeIn', joinId: JOIN, caseId: OTHER, caseNumber: target.caseNumber } as const;

t.test('a case goes on in another one of the same level and restriction', async (t) => {
  const joined = leadsTo(t, handledCase(), join, [
    {
      type: 'CaseJoined',
      data: {
        joinId: JOIN,
        into: OTHER,
        intoNumber: target.caseNumber,
        stageBefore: 'HANDLING',
        reason: join.reason,
      },
    },
  ]);
  t.equal(joined.stage, 'JOINED');
});

t.test('unjoining restores the stage held before, whatever it was', async (t) => {
  for (const stage of OPEN_STAGES) {
    const joined = butWith({ stage }).when(join);
    t.equal(joined.stage, 'JOINED');
    const undone = leadsTo(t, joined, unjoin, [
      { type: 'CaseUnjoined', data: { joinId: JOIN, restored: stage, reason: '另一处漏水' } },
    ]);
    t.equal(undone.stage, stage);
    t.strictSame(undone.decide(join), [], 'the first wish, arriving late, does not join it again');
  }
});

t.test('joining loses no report: the file keeps them all (I10)', async (t) => {
  const report = { reportId: idOf(75), confidentialReporter: true, filedAt: '2026-11-02T01:00:00.000Z' };
  const story = handledCase().when({ type: 'AttachReport', report });
  for (const later of [story.when(join), story.when(join).when(unjoin)])
    t.match(later.state, { reports: { [report.reportId]: { confidentialReporter: true } } });
});

t.test('who may be joined into whom', async (t) => {
  const into = (change: object): CaseCommand => ({ ...join, target: { ...target, ...change } });
  isRefused(t, handledCase(), into({ caseId: THIS }), 'JOINED_INTO_ITSELF');
  isRefused(t, handledCase(), into({ stage: 'JOINED' }), 'JOIN_TARGET_JOINED');
  isRefused(t, handledCase(), into({ stage: 'CLOSED' }), 'JOIN_TARGET_NOT_OPEN');
  isRefused(t, handledCase(), into({ level: 'STREET' }), 'JOIN_OF_TWO_LEVELS');
  isRefused(t, handledCase(), into({ confidentiality: 'restricted' }), 'JOIN_OF_TWO_RESTRICTIONS');
  isRefused(t, closedCase(), join, 'CASE_NOT_OPEN');
  isRefused(t, new CaseStory(caseDecider.initial), join, 'CASE_UNKNOWN');
});

t.test('what is under way comes to its end before the case is joined', async (t) => {
  const endangered = handledCase().when({ type: 'ReportDanger', dangerId: idOf(76), text: '持刀' });
  isRefused(t, endangered, join, 'MATTERS_STILL_OPEN');
  t.equal(awaitingSignature(handledCase()).when(join).stage, 'JOINED', 'a dispatch just ends with it');
});

t.test(
  'there are no chains: a case that took one in is not joined, and one joined takes none in',
  async (t) => {
    const host = leadsTo(t, handledCase(), takeIn, [
      { type: 'CaseTakenIn', data: { joinId: JOIN, caseId: OTHER, caseNumber: target.caseNumber } },
    ]);
    isRefused(t, host, { ...join, joinId: idOf(77) }, 'JOINED_CASES_INSIDE');
    isRefused(t, handledCase().when(join), { ...takeIn, joinId: idOf(77) }, 'JOIN_TARGET_JOINED');
    const free = leadsTo(t, host, { type: 'LetGo', joinId: JOIN }, [
      { type: 'CaseLetGo', data: { joinId: JOIN, caseId: OTHER } },
    ]);
    t.equal(free.when({ ...join, joinId: idOf(77) }).stage, 'JOINED');
    t.strictSame(free.decide(takeIn), [], 'one let go is not taken in again');
  },
);

t.test('only a join in force is undone, and a case nobody joined lets none go', async (t) => {
  isRefused(t, handledCase(), unjoin, 'JOIN_UNKNOWN');
  isRefused(t, handledCase().when(join), { ...unjoin, joinId: idOf(78) }, 'JOIN_UNKNOWN');
  t.strictSame(handledCase().decide({ type: 'LetGo', joinId: JOIN }), []);
  const none = new CaseStory(caseDecider.initial);
  for (const command of [unjoin, takeIn, { type: 'LetGo', joinId: JOIN } as const])
    isRefused(t, none, command, 'CASE_UNKNOWN');
});

t.test('a case that goes on in another one is not worked on by itself', async (t) => {
  const joined = handledCase().when(join);
  isRefused(
    t,
    joined,
    { type: 'AddNote', noteId: idOf(79), text: '又漏了', confidential: false },
    'CASE_NOT_OPEN',
  );
});
