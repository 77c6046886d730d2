import type { AreaEvent, AreaLevel } from '@linli/case-domain';
import t from 'tap';
import { emptyViews } from '../projected.js';

const area = (code: string, level: AreaLevel, parentCode: string): AreaEvent => ({
  type: 'AreaEstablished',
  data: { code, name: `名${code}`, level, parentCode, from: '2020-01-01' },
});

t.test('the path of an area runs from the top of the tree down to itself', async (t) => {
  const { happen, rows } = await emptyViews();
  await happen('area-3701', area('3701', 'city', '37'));
  await happen('area-370102', area('370102', 'district', '3701'));
  await happen('area-370102001', area('370102001', 'street', '370102'));
  await happen('area-370102001001', area('370102001001', 'community', '370102001'));
  t.match(await rows('area'), [
    { code: '3701', path: ['3701'], level: 'city', establishedOn: '2020-01-01' },
    { code: '370102', path: ['3701', '370102'] },
    { code: '370102001', path: ['3701', '370102', '370102001'] },
    { code: '370102001001', path: ['3701', '370102', '370102001', '370102001001'] },
  ]);
});

t.test('a renamed area keeps its place in the tree', async (t) => {
  const { happen, rows } = await emptyViews();
  await happen('area-370102', area('370102', 'district', '3701'));
  await happen('area-370102', { type: 'AreaRenamed', data: { name: '新名', from: '2026-01-01' } });
  t.match(await rows('area'), [{ code: '370102', name: '新名', path: ['370102'] }]);
});

t.test('the directory knows an area as soon as it is projected, and its new name', async (t) => {
  const { happen, views } = await emptyViews();
  await happen('area-370102', area('370102', 'district', '3701'));
  t.match((await views.loadDirectory()).area('370102'), {
    name: '名370102',
    level: 'district',
    parentCode: '3701',
  });
  await happen('area-370102', { type: 'AreaRenamed', data: { name: '新名', from: '2026-01-01' } });
  const directory = await views.loadDirectory();
  t.match(directory.area('370102'), { name: '新名' });
  t.same(directory.areaPath('370102'), ['370102']);
  t.equal(directory.areaPath('999999'), undefined);
});

t.test('the tree is answered as of a moment, and a closed area by its successor', async (t) => {
  const { happen, views } = await emptyViews();
  const [district, [was, is]] = ['370102', ['370102001', '370102002']] as const;
  const [merged, heir, grid] = [`${was}001`, `${is}002`, `${was}00101`];
  await happen(`area-${district}`, area(district, 'district', '3701'));
  for (const street of [was, is]) await happen(`area-${street}`, area(street, 'street', district));
  await happen(`area-${merged}`, area(merged, 'community', was));
  await happen(`area-${heir}`, area(heir, 'community', is));
  await happen(`area-${grid}`, area(grid, 'grid', merged));
  await happen(`area-${grid}`, { type: 'AreaMoved', data: { parentCode: heir, from: '2026-07-01' } });
  await happen(`area-${merged}`, { type: 'AreaClosed', data: { from: '2026-07-01', succeededBy: heir } });
  await happen(`area-${heir}`, { type: 'AreaMoved', data: { parentCode: was, from: '2026-08-01' } });
  await happen(`area-${was}`, { type: 'AreaClosed', data: { from: '2026-09-01' } });
  const directory = await views.loadDirectory();
  const [june, july, august] = [
    '2026-06-30T15:59:59.999Z',
    '2026-06-30T16:00:00.000Z',
    '2026-08-10T00:00:00.000Z',
  ];
  t.strictSame(directory.areaPath(grid, june), [district, was, merged, grid]);
  t.strictSame(directory.areaPath(grid, july), [district, is, heir, grid]);
  t.strictSame(directory.areaPath(grid, august), [district, was, heir, grid]);
  t.strictSame(directory.areaPath(grid), ['370102', was, heir, grid], 'with every move decided so far');
  t.equal(directory.areaPath('999999', june), undefined);
  t.equal(directory.areaInForce(merged, june), merged);
  t.equal(directory.areaInForce(merged, july), heir);
  t.equal(directory.areaInForce(was, '2026-09-10T00:00:00.000Z'), undefined, 'closed without a successor');
});

t.test('a village has depths of its own: 村, 片, 组, 代表, 户', async (t) => {
  const { happen, views } = await emptyViews();
  const levels = ['village', 'section', 'group', 'representative', 'household'] as const;
  const codes = [
    '370102201201',
    '37010220120101',
    '3701022012010101',
    '370102201201010101',
    '370102201201010101001',
  ];
  for (const [depth, level] of levels.entries())
    await happen(`area-${codes[depth]}`, area(codes[depth] ?? '', level, codes[depth - 1] ?? '370102201'));
  t.strictSame((await views.loadDirectory()).areaPath(codes[4] ?? ''), codes);
});
