import fc from 'fast-check';
import t from 'tap';
import { withoutLoneGaps } from '../../src/queries/lone-gaps.js';

const part = (name: string, size: number, isTooSmall: boolean, ...sums: string[]) => ({
  name,
  size,
  isTooSmall,
  sums,
});
const namesLeftOut = (parts: readonly ReturnType<typeof part>[]) =>
  [...withoutLoneGaps(parts)].map(({ name }) => name).toSorted();

t.test('a gap alone takes the next smallest of its sum with it, in both directions of a table', (t) => {
  const table = [
    part('a1', 2, true, 'a', '1'),
    part('a2', 9, false, 'a', '2'),
    part('b1', 7, false, 'b', '1'),
    part('b2', 8, false, 'b', '2'),
  ];
  t.same(namesLeftOut(table), ['a1', 'a2', 'b1', 'b2']);
  t.end();
});

t.test('nothing too small, nothing left out; what is nought fills no gap', (t) => {
  t.same(namesLeftOut([part('a1', 9, false, 'a'), part('a2', 0, true, 'a')]), []);
  t.same(namesLeftOut([part('a1', 2, true, 'a'), part('a2', 0, false, 'a')]), ['a1']);
  t.end();
});

t.test('whatever the table: all too small is out, and no sum has a lone gap it could fill', (t) => {
  const cell = fc.record({ size: fc.nat({ max: 12 }), isRestricted: fc.boolean() });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const parts = rows.flatMap((row, i) =>
        row.map(({ size, isRestricted }, j) =>
          part(`${i} ${j}`, size, isRestricted && size < 5, `row ${i}`, `column ${j}`),
        ),
      );
      const left = withoutLoneGaps(parts);
      for (const one of parts) if (one.isTooSmall && one.size > 0 && !left.has(one)) return false;
      const sums = new Set(parts.flatMap(({ sums: names }) => names));
      for (const sum of sums) {
        const inSum = parts.filter(({ sums: names, size }) => names.includes(sum) && size > 0);
        const gaps = inSum.filter((one) => left.has(one)).length;
        if (gaps === 1 && inSum.length > 1) return false;
      }
      return true;
    }),
    { numRuns: 500 },
  );
  t.end();
});
