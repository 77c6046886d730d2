import t from 'tap';
import { CASE, CASE_STREAM, caseEvent as e, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';
import { proveRowChanges } from '../row-changes.js';

const now = '2026-03-10T00:00:00.000Z';
const opened = e('CaseOpened');
const [THERE, CHILD, BACK] = [uuid(62), uuid(63), uuid(66)];

proveRowChanges('case_bond', [
  [[], opened, []],
  [
    [],
    e('CaseOpened', { linkedTo: { caseId: THERE, as: 'child' } }),
    [{ bond: 'child_of', bondId: THERE, otherCaseId: THERE, since: now, endedAt: null }],
  ],
  [
    [],
    e('CaseOpened', { linkedTo: { caseId: THERE, as: 'relapse' } }),
    [{ bond: 'relapse_of', otherCaseId: THERE }],
  ],
  [[opened], e('CaseJoined'), [{ bond: 'joined_into', bondId: uuid(61), otherCaseId: THERE, endedAt: null }]],
  [[opened, e('CaseJoined')], e('CaseUnjoined'), [{ bond: 'joined_into', endedAt: now }]],
  [[opened], e('CaseTakenIn'), [{ bond: 'took_in', bondId: uuid(61), otherCaseId: THERE, endedAt: null }]],
  [[opened, e('CaseTakenIn')], e('CaseLetGo'), [{ bond: 'took_in', endedAt: now }]],
  [[opened], e('CaseLetGo'), []],
  [[opened], e('ChildOpened'), [{ bond: 'parent_of', bondId: CHILD, otherCaseId: CHILD, endedAt: null }]],
  [[opened, e('ChildOpened')], e('ChildEnded'), [{ bond: 'parent_of', endedAt: now }]],
  [[opened, e('ChildOpened'), e('ChildEnded')], e('ChildOpened'), [{ bond: 'parent_of', endedAt: null }]],
  [[opened], e('RelapseFound'), [{ bond: 'relapsed_as', bondId: uuid(65), otherCaseId: BACK }]],
]);

t.test('the current case is the one it goes on in, until that is undone', async (t) => {
  const { views, happen } = await emptyViews();
  t.equal(await views.currentCase(CASE), undefined);
  await happen(CASE_STREAM, opened);
  await happen(`case-${THERE}`, e('CaseOpened', { caseNumber: '二号' }));
  t.match(await views.currentCase(CASE), { caseId: CASE });
  await happen(CASE_STREAM, e('CaseJoined'));
  t.strictSame(await views.currentCase(CASE), { caseId: THERE, caseNumber: '二号' });
  await happen(CASE_STREAM, e('CaseUnjoined'));
  t.match(await views.currentCase(CASE), { caseId: CASE });
});

t.test('two cases joined into each other by an accident still have an answer', async (t) => {
  const { views, happen } = await emptyViews();
  await happen(CASE_STREAM, opened, e('CaseJoined'));
  await happen(`case-${THERE}`, opened, e('CaseJoined', { into: CASE }));
  t.ok(await views.currentCase(CASE));
});

t.test('a child that goes on in another case stands for its parent where that case stands', async (t) => {
  const { views, happen } = await emptyViews();
  const parent = uuid(67);
  await happen(`case-${parent}`, opened, e('ChildOpened', { childId: CASE }));
  await happen(CASE_STREAM, e('CaseOpened', { linkedTo: { caseId: parent, as: 'child' } }), e('CaseJoined'));
  await happen(`case-${THERE}`, opened);
  t.strictSame(await views.unfollowedChildren(), []);
  await happen(`case-${THERE}`, e('CaseAccepted'), e('CaseResolved'), e('Verified'));
  t.match(await views.unfollowedChildren(), [{ parentId: parent, childId: CASE, stage: 'CLOSED' }]);
  await happen(`case-${parent}`, e('ChildEnded', { childId: CASE }));
  t.strictSame(await views.unfollowedChildren(), []);
});
