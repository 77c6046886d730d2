import { randomBytes } from 'node:crypto';
import t from 'tap';
import { headSigner, isGenuine } from '../src/tree-head.js';
import { treeOf } from './leaves.js';

const signer = headSigner(randomBytes(32));
const head = signer.sign(3, treeOf(3).root(), '2026-11-24T01:00:00.000Z');

t.test('a signed head is genuine, and any other is not', async (t) => {
  t.ok(isGenuine(head, signer.publicKey));
  for (const change of [
    { size: 4 },
    { root: '00'.repeat(32) },
    { time: '2026-11-24T01:00:00.001Z' },
    { keyId: '0'.repeat(16) },
    { signature: Buffer.alloc(64).toString('base64') },
  ])
    t.notOk(isGenuine({ ...head, ...change }, signer.publicKey), JSON.stringify(change));
  t.notOk(isGenuine(head, headSigner(randomBytes(32)).publicKey), 'by another key');
});

t.test('the same secret makes the same key, and one of another length none', async (t) => {
  const seed = randomBytes(32);
  t.equal(headSigner(seed).keyId, headSigner(seed).keyId);
  t.throws(() => headSigner(randomBytes(31)), RangeError);
});
