import { createSecretKey } from 'node:crypto';
import t from 'tap';
import { UnwrappedKeys } from '../src/unwrapped-keys.js';

const key = createSecretKey('secret', 'utf8');

t.test('a key is forgotten after a minute, so that one destroyed elsewhere stops opening boxes', (t) => {
  let now = 0;
  const keys = new UnwrappedKeys(() => now);
  keys.hold('a', key);
  now = 59_999;
  t.equal(keys.get('a'), key);
  now = 60_000;
  t.equal(keys.get('a'), undefined);
  t.end();
});

t.test('when full, the key not used for longest is forgotten', (t) => {
  const keys = new UnwrappedKeys(() => 0, 2);
  keys.hold('a', key);
  keys.hold('b', key);
  keys.get('a');
  keys.hold('c', key);
  t.equal(keys.get('b'), undefined);
  t.equal(keys.get('a'), key);
  t.equal(keys.get('c'), key);
  t.end();
});
