import t from 'tap';
import { PATH } from '../case-events.js';
import { emptyViews } from '../projected.js';

t.test('a count of people stands from its day on beside the earlier ones; nobody by name', async (t) => {
  const { happen, rows } = await emptyViews();
  const count = (countedOn: string, workers: number) => ({
    type: 'StaffCounted',
    data: { countedOn, residents: 4000, workers, areaPath: PATH },
  });
  await happen('area-370102001003', count('2026-02-01', 8), count('2026-03-01', 9));
  t.match(await rows('staffing'), [
    { areaCode: '370102001003', countedOn: '2026-02-01', workers: 8 },
    { areaCode: '370102001003', countedOn: '2026-03-01', workers: 9 },
  ]);
});
