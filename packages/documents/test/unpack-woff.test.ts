import t from 'tap';
import { unpackWoff } from '../src/unpack-woff.js';

t.test('only a WOFF 1.0 file is unpacked', async (t) => {
  t.throws(() => unpackWoff(Buffer.alloc(64)), { message: 'not a WOFF 1.0 file' });
});
