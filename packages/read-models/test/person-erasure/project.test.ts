import type { PersonEvent } from '@linli/case-domain';
import t from 'tap';
import { PATH, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const PERSON = uuid(90);
const STREAM = `person-${PERSON}`;
const ERASURE = uuid(95);
const AT = '2026-03-02T01:00:00.000Z';
const LATER = '2026-03-03T01:00:00.000Z';
const sealed = { box: 'Ym94', key: 'person-1', of: 'a/b/c' };
const reason = 'retention_over' as const;
const requested: PersonEvent = {
  type: 'ErasureRequested',
  data: { erasureId: ERASURE, reason, areaPath: PATH },
};
const erased: PersonEvent = { type: 'PersonErased', data: { erasureId: ERASURE, reason, streams: [] } };
const rejected: PersonEvent = { type: 'ErasureRejected', data: { erasureId: ERASURE, reason: sealed } };
const destroyed: PersonEvent = { type: 'PersonKeysDestroyed', data: { erasureId: ERASURE } };

t.test('an erasure that was asked for waits for the second person', async (t) => {
  const { happenAt, rows, views } = await emptyViews();
  await happenAt({ at: AT, by: 'community' }, STREAM, requested);
  const waiting = { personRef: PERSON, erasureId: ERASURE, status: 'REQUESTED', requestedAt: AT };
  t.match(await rows('person_erasure'), [{ ...waiting, requestedBy: 'community', decidedAt: null }]);
  t.match(await views.personErasures({ areaCode: '370102' }), { items: [waiting] });
  t.match(await views.personErasures({ areaCode: '370102', statuses: ['DONE'] }), { items: [] });
  t.match(await views.personErasures({ areaCode: '370103' }), { items: [] });
  t.strictSame(await views.unfinishedErasures(), []);
});

t.test('an approved one is to be finished until the keys are destroyed', async (t) => {
  const { happenAt, rows, views } = await emptyViews();
  await happenAt({ at: AT }, STREAM, requested);
  await happenAt({ at: LATER, by: 'district' }, STREAM, erased);
  t.match(await rows('person_erasure'), [{ status: 'APPROVED', decidedAt: LATER, decidedBy: 'district' }]);
  t.strictSame(await views.unfinishedErasures(), [PERSON]);
  await happenAt({ at: LATER, by: 'system' }, STREAM, destroyed);
  t.match(await rows('person_erasure'), [{ status: 'DONE', decidedBy: 'district' }]);
  t.strictSame(await views.unfinishedErasures(), []);
});

t.test('a rejected one is over', async (t) => {
  const { happen, rows, views } = await emptyViews();
  await happen(STREAM, requested, rejected);
  t.match(await rows('person_erasure'), [{ status: 'REJECTED' }]);
  t.strictSame(await views.unfinishedErasures(), []);
});

t.test('the list goes on where a page ended', async (t) => {
  const { happenAt, views } = await emptyViews();
  const ids = [uuid(1), uuid(2), uuid(3)];
  for (const erasureId of ids) {
    const asked: PersonEvent = { type: 'ErasureRequested', data: { erasureId, reason, areaPath: PATH } };
    await happenAt({ at: AT }, `person-${erasureId}`, asked);
  }
  const first = await views.personErasures({ areaCode: '370102', limit: 2 });
  const rest = await views.personErasures({ areaCode: '370102', limit: 2, after: first.next });
  t.strictSame(
    [...first.items, ...rest.items].map(({ erasureId }) => erasureId),
    ids,
  );
  t.notOk(rest.next);
});
