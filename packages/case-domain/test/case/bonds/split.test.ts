import t from 'tap';
import { type CaseCommand, type CaseState, caseDecider } from '../../../src/index.js';
import { actor, CaseStory, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { contactedCase, resolve } from '../lifecycle/endings.js';
import { COMMUNITY, idOf } from '../neighbourhood.js';

const CHILD = idOf(60);
const number = { childId: CHILD, childNumber: '370199-261102-0000060' };
const [FIRST, SECOND, PHOTO] = [idOf(61), idOf(62), idOf(63)];
const split = { type: 'Split', ...number, reportIds: [SECOND], evidenceIds: [PHOTO] } as const;
const follow = (stage: Exclude<CaseState['stage'], 'NONE'>): CaseCommand => ({
  type: 'FollowChild',
  ...number,
  stage,
});

function caseOfTwo(story = handledCase()): CaseStory {
  const reports = [FIRST, SECOND].map((reportId) => ({
    type: 'AttachReport' as const,
    report: { reportId, confidentialReporter: false, filedAt: '2026-11-02T01:00:00.000Z' },
  }));
  return reports
    .reduce<CaseStory>((told, command) => told.when(command), story)
    .when({ type: 'AddEvidence', evidence: { evidenceId: PHOTO, kind: 'note', note: '照片' } });
}

t.test('a part of the matter becomes a case of its own, with its reports and evidence', async (t) => {
  const { type: _, ...data } = split;
  const parent = leadsTo(t, caseOfTwo(), split, [
    { type: 'ChildOpened', data: { ...data, reportIds: [SECOND], evidenceIds: [PHOTO] } },
  ]);
  t.equal(parent.stage, 'HANDLING');
});

t.test('a case is not split of what it does not have, nor of its last report', async (t) => {
  isRefused(t, caseOfTwo(), { ...split, reportIds: [idOf(69)] }, 'REPORT_NOT_ATTACHED');
  isRefused(t, caseOfTwo(), { ...split, reportIds: [FIRST, SECOND] }, 'LAST_REPORT_STAYS');
  isRefused(t, caseOfTwo(), { ...split, evidenceIds: [idOf(69)] }, 'EVIDENCE_UNKNOWN');
  isRefused(t, closedCase(), split, 'CASE_NOT_OPEN');
  t.equal(caseOfTwo().decide({ ...split, reportIds: [] }).length, 1, 'a child may begin without a report');
});

t.test('the parent is resolved only after its children have ended (I18)', async (t) => {
  const parent = caseOfTwo(contactedCase()).when({ ...split });
  t.throws(() => parent.decide(resolve), { code: 'MATTERS_STILL_OPEN', details: { matters: ['child'] } });
  const ended = leadsTo(t, parent, follow('CLOSED'), [
    { type: 'ChildEnded', data: { childId: CHILD, stage: 'CLOSED' } },
  ]);
  t.equal(ended.when(resolve).stage, 'RESOLVED');
  const again = leadsTo(t, ended, follow('HANDLING'), [
    { type: 'ChildOpened', data: { ...number, reportIds: [], evidenceIds: [] } },
  ]);
  t.throws(() => again.decide(resolve), { code: 'MATTERS_STILL_OPEN' }, 'a reopened child keeps it open');
});

t.test('a child reopened after its parent was closed stands alone', async (t) => {
  const closed = caseOfTwo(contactedCase())
    .when(split)
    .when(follow('WITHDRAWN'))
    .when(resolve)
    .when({ type: 'Verify', result: 'pass', checklist: [] }, { by: actor('VR', COMMUNITY) });
  t.equal(closed.stage, 'CLOSED');
  t.strictSame(closed.decide(follow('HANDLING')), []);
  t.strictSame(closed.decide(split), [], 'and a repeated split changes nothing');
});

t.test('only a child is followed', async (t) => {
  isRefused(t, handledCase(), follow('CLOSED'), 'CHILD_UNKNOWN');
  isRefused(t, new CaseStory(caseDecider.initial), follow('CLOSED'), 'CASE_UNKNOWN');
  isRefused(t, new CaseStory(caseDecider.initial), split, 'CASE_UNKNOWN');
});

t.test('a child is opened without a report of its own, and says whose child it is', async (t) => {
  const linkedTo = { caseId: idOf(64), as: 'child' } as const;
  const open: Extract<CaseCommand, { type: 'OpenCase' }> = {
    type: 'OpenCase',
    caseId: CHILD,
    title: '3号楼外墙渗水',
    typeCode: 'FW01',
    place: { areaPath: ['370199', '370199001', COMMUNITY] },
    urgent: false,
    risk: 'low',
    linkedTo,
  };
  const none = new CaseStory(caseDecider.initial);
  t.match(none.decide(open), [{ type: 'CaseOpened', data: { linkedTo } }]);
  const child = none.when(open);
  t.strictSame(child.decide(open), []);
  isRefused(t, child, { ...open, linkedTo: { ...linkedTo, caseId: idOf(65) } }, 'CASE_EXISTS');
});
