import { leafHash } from '../src/hash.js';
import { MerkleTree } from '../src/merkle-tree.js';

export function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex');
}

/** A tree over `size` different leaves. */
export function treeOf(size: number): MerkleTree {
  const tree = new MerkleTree();
  for (let leaf = 0; leaf < size; leaf += 1) tree.append(leafHash(`leaf ${leaf}`));
  return tree;
}
