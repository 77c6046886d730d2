import type { Unit } from '@linli/case-domain';
import t from 'tap';
import { emptyViews } from '../projected.js';

const data: Unit = {
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

t.test('the directory answers the duty list of the day asked about', async (t) => {
  const { happen, rows, views } = await emptyViews();
  await happen('unit-bureau-1', { type: 'UnitEstablished', data });
  await views.loadDirectory();
  const change = { duties: ['HJ04', 'AQ01'], from: '2026-12-01' };
  await happen('unit-bureau-1', { type: 'DutiesChanged', data: change });
  t.match(await rows('unit'), [{ duties: ['HJ04'], dutyChanges: [change] }]);
  const dutiesAt = async (at?: string) => (await views.loadDirectory()).unit('bureau-1', at)?.duties;
  t.same(await dutiesAt('2026-11-30T15:59:59.999Z'), ['HJ04']);
  t.same(await dutiesAt('2026-11-30T16:00:00.000Z'), ['HJ04', 'AQ01']);
  t.same(await dutiesAt(), ['HJ04'], 'as established where no day is asked about');
});
