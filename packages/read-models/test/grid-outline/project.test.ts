import t from 'tap';
import { emptyViews } from '../projected.js';

t.test('a grid lies where it was last drawn, in the datum it came in', async (t) => {
  const { happen, rows } = await emptyViews();
  const drawn = (west: number, datum: string, from: string) => ({
    type: 'GridOutlined',
    data: {
      outline: [
        [
          [
            [west, 36],
            [118, 36],
            [118, 37],
            [west, 36],
          ],
        ],
      ],
      datum,
      from,
    },
  });
  await happen(
    'area-37010200100301',
    drawn(117, 'GCJ-02', '2026-02-01'),
    drawn(117.5, 'CGCS2000', '2026-12-01'),
  );
  t.match(await rows('grid_outline'), [
    { areaCode: '37010200100301', datum: 'CGCS2000', drawnFrom: '2026-12-01', outline: [[[[117.5, 36]]]] },
  ]);
});
