import type { LessonEvent } from '@linli/case-domain';
import t from 'tap';
import { CASE, CASE_STREAM, caseEvent, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const LESSON = uuid(70);
const STREAM = `lesson-${LESSON}`;
const AT = '2026-03-25T01:00:00.000Z';
const LATER = '2026-03-26T01:00:00.000Z';
const sealed = { box: 'Ym94', key: STREAM, of: 'a/b/c' };
const told = { throughRevision: 9, typeCode: 'HJ04', title: '楼道堆物', teaches: sealed };
const released: LessonEvent = { type: 'LessonReleased', data: { caseId: CASE, ...told } };
const withdrawn: LessonEvent = { type: 'LessonWithdrawn', data: { reason: sealed } };
const commented: LessonEvent = {
  type: 'StepCommented',
  data: { commentaryId: uuid(71), step: 3, mediator: sealed },
};

const row = { lessonId: LESSON, caseId: CASE, typeCode: 'HJ04', title: '楼道堆物', teaches: sealed };

async function closedCase() {
  const house = await emptyViews();
  await house.happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
  await house.happen(CASE_STREAM, caseEvent('CaseResolved'), caseEvent('Verified'));
  return house;
}

t.test('a lesson that was released is listed', async (t) => {
  const { happenAt, rows, views } = await closedCase();
  await happenAt({ at: AT }, STREAM, released);
  t.match(await rows('lesson'), [{ ...row, releasedAt: AT, withdrawn: false, commented: false }]);
  t.match(await views.lessons({}), { items: [row] });
});

t.test('that an adviser said something is known, also after it was released anew', async (t) => {
  const { happenAt, rows } = await closedCase();
  await happenAt({ at: AT }, STREAM, released, commented, withdrawn);
  await happenAt({ at: LATER }, STREAM, released);
  t.match(await rows('lesson'), [{ commented: true, withdrawn: false, releasedAt: LATER }]);
});

t.test('a lesson that was withdrawn is listed no more', async (t) => {
  const { happenAt, rows, views } = await closedCase();
  await happenAt({ at: AT }, STREAM, released, withdrawn);
  t.match(await rows('lesson'), [{ withdrawn: true }]);
  t.strictSame((await views.lessons({})).items, []);
});

t.test('nor is one whose case is open again or protected', async (t) => {
  const { happen, happenAt, views } = await closedCase();
  await happenAt({ at: AT }, STREAM, released);
  await happen(CASE_STREAM, caseEvent('CaseReopened'));
  t.strictSame((await views.lessons({})).items, []);
  const other = await closedCase();
  await other.happenAt({ at: AT }, STREAM, released);
  await other.happen(CASE_STREAM, caseEvent('ConfidentialityChanged', { confidentiality: 'restricted' }));
  t.strictSame((await other.views.lessons({})).items, []);
});

t.test('the list goes on where a page ended, latest first', async (t) => {
  const { happenAt, views } = await closedCase();
  const ids = [uuid(72), uuid(73), uuid(74)];
  for (const [index, id] of ids.entries())
    await happenAt({ at: `2026-03-2${index}T01:00:00.000Z` }, `lesson-${id}`, released);
  const first = await views.lessons({ limit: 2 });
  const rest = await views.lessons({ limit: 2, after: first.next });
  t.strictSame(
    [...first.items, ...rest.items].map(({ lessonId }) => lessonId),
    ids.toReversed(),
  );
  t.notOk(rest.next);
});
