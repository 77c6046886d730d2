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
