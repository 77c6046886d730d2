import { inspect } from 'node:util';
import t from 'tap';
import { openClient, StoreAddressUnreadable } from '../src/open-client.js';

function refusalOf(address: string): unknown {
  try {
    return openClient(address);
  } catch (error) {
    return error;
  }
}

t.test('an address that cannot be read is refused without its password', async (t) => {
  const secret = 'changeit-7';
  for (const address of [
    `esdb://admin:${secret}@[not-an-address`,
    `http://admin:${secret}@127.0.0.1`,
    secret,
  ]) {
    const refusal = refusalOf(address);
    t.ok(refusal instanceof StoreAddressUnreadable, address);
    t.notMatch(inspect(refusal, { depth: null, showHidden: true }), secret);
  }
});
