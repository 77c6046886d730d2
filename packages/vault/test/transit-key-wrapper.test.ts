import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { throwAwayPostgres } from '@linli/testing';
import {
  createVault,
  fixedKeyring,
  KeyServiceUnavailable,
  localKeyWrapper,
  transitKeyWrapper,
} from '@linli/vault';
import t from 'tap';

const postgres = await throwAwayPostgres();
t.teardown(() => postgres.close());
const place = { stream: 'case-1', eventId: 'event-1' };

interface Asked {
  readonly plaintext?: string;
  readonly ciphertext?: string;
  readonly associated_data: string;
}

/** A key service in the manner of Transit: the key stays in it. */
const held = localKeyWrapper(randomBytes(32));
const service = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const answer = (status: number, data: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    };
    if (request.headers['x-vault-token'] !== 'the token') return answer(403, {});
    const asked = JSON.parse(Buffer.from(parts.map(String).join('')).toString()) as Asked;
    if (request.url === '/v1/transit/encrypt/linli')
      void held
        .wrap(asked.plaintext ?? '', asked.associated_data)
        .then((wrapped) => answer(200, { ciphertext: `vault:v1:${wrapped.toString('base64')}` }));
    else if (request.url === '/v1/transit/decrypt/linli')
      void held
        .unwrap(Buffer.from((asked.ciphertext ?? '').slice(9), 'base64'), asked.associated_data)
        .then((plaintext) => answer(200, { plaintext }))
        .catch(() => answer(400, {}));
    else answer(404, {});
    return undefined;
  });
});
await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
t.teardown(() => service.close());
const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1/transit`;
const transit = transitKeyWrapper({ url, key: 'linli', token: 'the token' });

t.test(
  'a key service wraps and unwraps; what it wrapped for one key does not unwrap for another',
  async (t) => {
    const dataKey = randomBytes(32).toString('base64');
    const wrapped = await transit.wrap(dataKey, 'person-1');
    t.match(wrapped.toString(), /^vault:v1:/);
    t.equal(await transit.unwrap(wrapped, 'person-1'), dataKey);
    await t.rejects(transit.unwrap(wrapped, 'person-2'), KeyServiceUnavailable);
  },
);

t.test('keys held here are handed over to a key service by a rotation', async (t) => {
  const local = localKeyWrapper(randomBytes(32));
  const { connectionString } = postgres;
  const before = createVault({ connectionString, keyEncryptionKey: fixedKeyring(local) });
  await before.migrate();
  const sealed = await before.seal({ text: '漏水' }, ['text'], place);
  await before.close();
  const rotating = createVault({ connectionString, keyEncryptionKey: fixedKeyring(transit, [local]) });
  t.equal(await rotating.rewrap(), 1);
  await rotating.close();
  const after = createVault({ connectionString, keyEncryptionKey: fixedKeyring(transit) });
  t.teardown(() => after.close());
  await after.migrate();
  t.strictSame(await after.open(sealed), { text: '漏水' });
  t.strictSame(await after.keyUse(), [{ kekId: 'transit:linli', dataKeys: 1 }]);
});

t.test('a key service that refuses or is not there is an outage, and never taken for erasure', async (t) => {
  for (const [unusable, said] of [
    [transitKeyWrapper({ url, key: 'linli', token: 'another' }), /403/],
    [
      transitKeyWrapper({ url: 'http://127.0.0.1:9/v1/transit', key: 'linli', token: 'x' }),
      /does not answer/,
    ],
  ] as const) {
    const error = await t.rejects(unusable.wrap('AAAA', 'person-1'), KeyServiceUnavailable);
    t.match(String(error), said);
    t.notMatch(String(error), /AAAA|another/);
  }
});
