import t from 'tap';
import { leafHash } from '../src/hash.js';
import { provesConsistency, provesInclusion } from '../src/proof.js';
import { hex, treeOf } from './leaves.js';

/** Past two powers of two, so that every shape of a ragged right side occurs. */
const MOST = 36;
const tree = treeOf(MOST);
const other = leafHash('somebody else');

t.test('every leaf of every size is proved, and nothing else is', async (t) => {
  const wrong: string[] = [];
  for (let size = 1; size <= MOST; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const path = tree.inclusionProof(index, size);
      const claim = { leaf: tree.leaf(index), index, size, root: tree.root(size) };
      const truths = [provesInclusion(claim, path)];
      const lies = [
        provesInclusion({ ...claim, leaf: other }, path),
        provesInclusion({ ...claim, root: other }, path),
        provesInclusion({ ...claim, index: index + 1 }, path),
        provesInclusion(claim, [...path, other]),
        size > 1 && provesInclusion(claim, path.slice(1)),
      ];
      if (truths.includes(false) || lies.includes(true)) wrong.push(`${index} of ${size}`);
    }
  }
  t.strictSame(wrong, []);
});

t.test('every size continues every earlier one, provably, and no other log', async (t) => {
  const wrong: string[] = [];
  for (let to = 1; to <= MOST; to += 1) {
    for (let from = 1; from <= to; from += 1) {
      const path = tree.consistencyProof(from, to);
      const [earlier, later] = [
        { size: from, root: tree.root(from) },
        { size: to, root: tree.root(to) },
      ];
      const lies = [
        provesConsistency({ ...earlier, root: other }, later, path),
        provesConsistency(earlier, { ...later, root: other }, path),
        provesConsistency(earlier, later, [...path, other]),
        from < to && provesConsistency(later, earlier, path),
        from < to && provesConsistency(earlier, later, path.slice(1)),
      ];
      if (!provesConsistency(earlier, later, path) || lies.includes(true)) wrong.push(`${from} to ${to}`);
    }
  }
  t.strictSame(wrong, []);
});

t.test('an empty tree proves nothing', async (t) => {
  const nothing = { size: 0, root: treeOf(0).root() };
  t.notOk(provesConsistency(nothing, { size: 1, root: tree.root(1) }, []));
  t.notOk(provesInclusion({ leaf: other, index: 0, ...nothing }, []));
});

t.test('what is outside the tree is a mistake of the asker', async (t) => {
  t.throws(() => tree.root(MOST + 1), RangeError);
  t.throws(() => tree.inclusionProof(3, 3), RangeError);
  t.throws(() => tree.consistencyProof(4, 3), RangeError);
  t.throws(() => tree.leaf(MOST), RangeError);
});

t.test('a tree grows beyond its first capacity', async (t) => {
  const large = treeOf(3000);
  t.equal(hex(large.root(MOST)), hex(tree.root()));
  const claim = { leaf: large.leaf(2999), index: 2999, size: 3000, root: large.root() };
  t.ok(provesInclusion(claim, large.inclusionProof(2999)));
});
