import t from 'tap';
import { draw } from '../../src/index.js';
import { idOf } from '../case/neighbourhood.js';
import { CASES, candidates, close, drawing, given, isRefused, leadsTo, open } from './audit-story.js';

t.test(
  'the cases with the smallest lots are drawn, and where they were drawn from is on record',
  async (t) => {
    leadsTo(t, given(open), drawing, [
      {
        type: 'SampleDrawn',
        data: {
          through: '4711',
          population: 5,
          cases: [
            { caseId: CASES[4] ?? '', stratum: 'all' },
            { caseId: CASES[3] ?? '', stratum: 'all' },
          ],
        },
      },
    ]);
  },
);

t.test('there is no second draw, whatever could be drawn by now', async (t) => {
  const other = { ...drawing, candidates: candidates.slice(0, 1), through: '4712' };
  leadsTo(t, given(open, drawing), other, []);
});

t.test('nothing is drawn for no audit, from no cases, or after the end', async (t) => {
  isRefused(t, given(), drawing, 'AUDIT_UNKNOWN');
  isRefused(t, given(open), { ...drawing, candidates: [] }, 'NO_CASE_TO_DRAW');
  isRefused(t, given(open, close), drawing, 'AUDIT_CLOSED_ALREADY');
});

const many = (stratum: string, count: number, from: number) =>
  Array.from({ length: count }, (_, index) => ({
    caseId: idOf(from + index),
    stratum,
    lot: String((index * 7919) % 1000).padStart(4, '0'),
  }));
const shares = (cases: readonly { readonly stratum: string }[]) =>
  ['a', 'b', 'c'].map((name) => cases.filter(({ stratum }) => stratum === name).length);

t.test('every stratum is drawn from in proportion, and one of each at least', async (t) => {
  const all = [...many('a', 60, 1), ...many('b', 38, 100), ...many('c', 2, 200)];
  t.strictSame(shares(draw(all, 10)), [6, 3, 1]);
  t.strictSame(shares(draw(all, 2)), [1, 1, 0], 'with too few for one of each the larger ones come first');
  t.strictSame(shares(draw(all, 200)), [60, 38, 2], 'never more than there are');
});

t.test('the order in which the cases come does not matter', async (t) => {
  const all = [...many('a', 30, 1), ...many('b', 20, 100)];
  t.strictSame(draw(all.toReversed(), 9), draw(all, 9));
});
