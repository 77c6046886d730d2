import t from 'tap';
import { leafHash, sha256 } from '../src/hash.js';
import { MerkleTree } from '../src/merkle-tree.js';
import { hex } from './leaves.js';
import { CONSISTENCY, INCLUSION, INPUTS, ROOTS } from './rfc-6962-vectors.js';

const tree = new MerkleTree();
for (const input of INPUTS) tree.append(leafHash(Buffer.from(input, 'hex')));

t.test('the root of nothing is the hash of nothing', async (t) => {
  t.equal(hex(new MerkleTree().root()), hex(sha256('')));
  t.equal(hex(tree.root(0)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

t.test('the roots are those of the reference implementation, also of earlier sizes', async (t) => {
  const grown = new MerkleTree();
  for (const [index, root] of ROOTS.entries()) {
    grown.append(leafHash(Buffer.from(INPUTS[index] ?? '', 'hex')));
    t.equal(hex(grown.root()), root, `${index + 1} leaves`);
    t.equal(hex(tree.root(index + 1)), root, `the first ${index + 1} of eight`);
  }
});

t.test('the proofs are those of the reference implementation', async (t) => {
  for (const [index, size, path] of INCLUSION)
    t.strictSame(tree.inclusionProof(index, size).map(hex), path, `leaf ${index} of ${size}`);
  for (const [from, to, path] of CONSISTENCY)
    t.strictSame(tree.consistencyProof(from, to).map(hex), path, `${from} to ${to}`);
});
