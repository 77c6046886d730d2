import t from 'tap';
import { freshBytes } from '../src/random-pool.js';

t.test(
  'no bytes are given out twice, across many fillings of the pool and lengths that do not divide it',
  async (t) => {
    const drawn = Array.from({ length: 5000 }, (_, n) => freshBytes(n % 7 === 0 ? 32 : 12));
    t.ok(drawn.every(({ length }, n) => length === (n % 7 === 0 ? 32 : 12)));
    // Twelve bytes agree by chance once in 2⁹⁶.
    t.equal(
      new Set(drawn.map((bytes) => Buffer.from(bytes.subarray(0, 12)).toString('hex'))).size,
      drawn.length,
    );
  },
);

t.test('what was given out does not change when more is drawn', async (t) => {
  const first = freshBytes(12);
  const copy = Uint8Array.from(first);
  for (let n = 0; n < 1000; n += 1) freshBytes(12);
  t.strictSame(first, copy);
});
