import t from 'tap';
import { PATH, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const STREAM = `visit-${uuid(70)}`;
const due = (at: string) => ({ at, provisional: false });
const place = { areaPath: PATH, building: '3号楼' };
const enrolled = {
  type: 'VisitsEnrolled',
  data: { personRef: uuid(71), place, group: 'high_risk', due: due('2026-03-09T01:00:00.000Z') },
};
const visited = {
  type: 'Visited',
  data: { visitId: uuid(72), mode: 'door', found: 'well', due: due('2026-03-16T01:00:00.000Z') },
};
const missed = (n: number, more: object = {}) => ({
  type: 'VisitMissed',
  data: { visitId: uuid(72 + n), inARow: n, ...more },
});

t.test('whoever is visited stands on the list with the next date, until visits end', async (t) => {
  const { happen, rows, views } = await emptyViews();
  await happen(STREAM, enrolled);
  t.match(await rows('visit'), [{ dueAt: '2026-03-09T01:00:00.000Z', lastVisitedAt: null, missedInARow: 0 }]);
  await happen(STREAM, missed(1), visited);
  t.match(await rows('visit'), [{ dueAt: '2026-03-16T01:00:00.000Z', missedInARow: 0 }]);
  const listed = async (areaCode: string) =>
    (await views.visitsDue({ areaCode, limit: 10 })).items.map(({ visitsId }) => visitsId);
  t.strictSame(await listed(PATH[2] as string), [uuid(70)]);
  t.strictSame(await listed('370102999'), [], 'not in another area');
  await happen(STREAM, { type: 'VisitsEnded', data: { reason: { box: 'Ym94', key: 'k', of: 'o' } } });
  t.strictSame(await listed(PATH[2] as string), []);
});

t.test('a visit that reaches the log late keeps the later one, and the misses after it', async (t) => {
  const { happen, happenAt, rows } = await emptyViews();
  await happen(STREAM, enrolled);
  await happenAt({ at: '2026-03-05T01:00:00.000Z' }, STREAM, missed(1));
  const [fourth, third] = [{ at: '2026-03-04T01:00:00.000Z' }, { at: '2026-03-03T01:00:00.000Z' }];
  await happenAt(fourth, STREAM, { ...visited, data: { ...visited.data, missedSince: 1 } });
  t.match(await rows('visit'), [{ lastVisitedAt: fourth.at, missedInARow: 1 }]);
  await happenAt(third, STREAM, { ...visited, data: { ...visited.data, missedSince: 1 } });
  t.match(await rows('visit'), [{ lastVisitedAt: fourth.at, missedInARow: 1 }]);
});

t.test('a second miss names the report that is filed for it, and is unfinished until it is', async (t) => {
  const { happen, views } = await emptyViews();
  await happen(STREAM, enrolled, missed(1), missed(2, { reportId: uuid(79) }));
  t.match(await views.missedWithoutReport(), [{ missedReportId: uuid(79), missedInARow: 2 }]);
});

t.test(
  'visits are on file about the person they are paid to, until when and whether they ended',
  async (t) => {
    const { happen, happenAt, views } = await emptyViews();
    await happen(STREAM, enrolled);
    await happenAt({ at: '2026-03-05T01:00:00.000Z' }, STREAM, visited);
    const file = await views.personFile(uuid(71));
    const keptFrom = '2026-03-05T01:00:00.000Z';
    t.strictSame(file.visits, [{ id: uuid(70), areaPath: PATH, ended: false, keptFrom }]);
  },
);
