import t from 'tap';
import { PATH, uuid } from '../case-events.js';
import { emptyViews } from '../projected.js';

const checked = (building: string, findings: object = {}) => ({
  type: 'BuildingChecked',
  data: { place: { areaPath: PATH, building }, findings },
});

t.test('a building stands with its last check, the one not looked at for longest first', async (t) => {
  const { happenAt, views } = await emptyViews();
  const [third, fourth] = [{ at: '2026-03-03T01:00:00.000Z' }, { at: '2026-03-04T01:00:00.000Z' }];
  await happenAt(third, `buildingCheck-${uuid(1)}`, checked('3号楼', { clutter: uuid(9) }));
  await happenAt(third, `buildingCheck-${uuid(2)}`, checked('5号楼'));
  await happenAt(fourth, `buildingCheck-${uuid(3)}`, checked('3号楼'));
  const { items } = await views.checkedBuildings({ areaCode: PATH[2] as string });
  t.match(items, [
    { building: '5号楼', checkedAt: third.at, found: [] },
    { building: '3号楼', checkedAt: fourth.at, found: [] },
  ]);
  t.same((await views.checkedBuildings({ areaCode: '370102999' })).items, [], 'not in another area');
});

t.test('a check a phone sends late does not hide the later one', async (t) => {
  const { happenAt, views } = await emptyViews();
  const [third, fourth] = [{ at: '2026-03-03T01:00:00.000Z' }, { at: '2026-03-04T01:00:00.000Z' }];
  await happenAt(fourth, `buildingCheck-${uuid(1)}`, checked('3号楼', { safety: uuid(9) }));
  await happenAt(third, `buildingCheck-${uuid(2)}`, checked('3号楼'));
  const { items } = await views.checkedBuildings({ areaCode: PATH[2] as string });
  t.match(items, [{ checkedAt: fourth.at, found: ['safety'] }]);
});

t.test('pages follow each other without a gap', async (t) => {
  const { happenAt, views } = await emptyViews();
  for (let n = 1; n <= 5; n += 1)
    await happenAt({ at: '2026-03-03T01:00:00.000Z' }, `buildingCheck-${uuid(n)}`, checked(`${n}号楼`));
  const seen: string[] = [];
  for (let after: string | undefined, at = 0; at < 5; at += 1) {
    const page = await views.checkedBuildings({ areaCode: PATH[2] as string, limit: 2, after });
    seen.push(...page.items.map(({ building }) => building));
    if (page.next === undefined) break;
    after = page.next;
  }
  t.same(seen, ['1号楼', '2号楼', '3号楼', '4号楼', '5号楼']);
});
