import type { UnitEvent } from '@linli/case-domain';
import t from 'tap';
import { emptyViews } from '../projected.js';

const data: UnitEvent['data'] = {
  code: 'bureau-1',
  name: '综合执法队',
  kind: 'department',
  areaCode: '370102001',
  enforcing: true,
  duties: ['HJ04'],
};

t.test('an established unit is listed by kind and known to the directory', async (t) => {
  const { happen, rows, views } = await emptyViews();
  await happen('unit-bureau-1', { type: 'UnitEstablished', data });
  t.match(await rows('unit'), [data]);
  t.match(await views.units('department'), [data]);
  t.same(await views.units('committee'), []);
  t.same((await views.loadDirectory()).unit('bureau-1'), data);
});
