import t from 'tap';
import { planAreas } from '../../src/imports/plan-areas.js';
import type { Row } from '../../src/imports/read-rows.js';

const heading = ['code', 'name', 'level', 'parent_code'];

function rows(...lines: readonly string[]): Row[] {
  return lines.map((line, index) => {
    const cells = line.split(',');
    return {
      number: index + 2,
      values: Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ''])),
    };
  });
}

const plan = (...lines: readonly string[]) =>
  planAreas(rows(...lines), '2026-01-01', (code) => code === '3702');

t.test('parents come before their children, whatever order the file has', async (t) => {
  const { areas, problems } = plan(
    '370199001001,柳荫社区,community,370199001',
    '370199001,晨光街道,street,370199',
    '370199,示范区,district,37',
  );
  t.same(
    areas.map(({ code }) => code),
    ['370199', '370199001', '370199001001'],
  );
  t.same(problems, []);
});

t.test('a row without its parent is refused, and so are its own children', async (t) => {
  const { areas, problems } = plan(
    '370199001,晨光街道,street,370199',
    '370199001001,柳荫社区,community,370199001',
    '370299,另一区,district,3702',
  );
  t.same(
    areas.map(({ code }) => code),
    ['370299'],
  );
  t.match(problems, [
    { row: 2, field: 'parent_code', reason: 'unknown_code', value: '370199' },
    { row: 3, field: 'parent_code', reason: 'unknown_code' },
  ]);
});

for (const [what, line, problem] of [
  ['an empty name', '370199,,district,37', { field: 'name', reason: 'required' }],
  ['an unknown level', '370199,示范区,canton,37', { field: 'level', reason: 'not_in_list', value: 'canton' }],
  [
    'a code of the wrong length',
    '3701990,示范区,district,37',
    { field: 'code', reason: 'wrong_length_for_level' },
  ],
  [
    'a code that is no number',
    '37019X,示范区,district,37',
    { field: 'code', reason: 'wrong_length_for_level' },
  ],
  ['a name that is too long', `370199,${'长'.repeat(61)},district,37`, { field: 'name', reason: 'too_long' }],
] as const) {
  t.test(`${what} is refused with row, field and reason`, async (t) => {
    t.match(plan(line), { areas: [], problems: [{ row: 2, ...problem }] });
  });
}

t.test('the second row of the same code is refused and names the first', async (t) => {
  const { areas, problems } = plan('370199,示范区,district,37', '370199,示范区,district,37');
  t.equal(areas.length, 1);
  t.match(problems, [{ row: 3, field: 'code', reason: 'duplicate', params: { first: 2 } }]);
});

t.test('a file without one of the columns is refused whole', async (t) => {
  const row = { number: 2, values: { code: '370199', name: '示范区' } };
  t.throws(() => planAreas([row], '2026-01-01', () => false), {
    code: 'COLUMN_MISSING',
    details: { column: 'level' },
  });
});
