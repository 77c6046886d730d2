import { readFileSync } from 'node:fs';
import { AccessDeniedError, EventStoreDBClient } from '@eventstore/db-client';
import t from 'tap';
import { collect, freshStore, refusal, someEvents } from './fresh-store.js';
import { selfSignedCertificate } from './self-signed-certificate.js';

t.test('with TLS and a password the stock client needs nothing but the connection string', async (t) => {
  const { store } = await freshStore(t, {
    tls: selfSignedCertificate(t.testdir()),
    credentials: { username: 'linli', password: 'p@ss:wörd' },
  });
  const client = EventStoreDBClient.connectionString`${store.connectionString}`;
  t.teardown(() => client.dispose());
  await client.appendToStream('case-1', someEvents());
  t.equal((await collect(client.readStream('case-1'))).length, 1);
});

t.test('a call with a wrong password, or none, is refused', async (t) => {
  const tls = selfSignedCertificate(t.testdir());
  const { store } = await freshStore(t, { tls, credentials: { username: 'linli', password: 'right' } });
  const rootCertificate = readFileSync(tls.certFile);
  for (const credentials of [
    undefined,
    { username: 'linli', password: 'wrong' },
    { username: 'other', password: 'right' },
  ]) {
    const client = new EventStoreDBClient(
      { endpoint: `127.0.0.1:${store.port}` },
      { rootCertificate },
      credentials,
    );
    t.teardown(() => client.dispose());
    const attempts = [
      () => client.appendToStream('case-1', someEvents()),
      () => collect(client.readAll()),
      () => client.deleteStream('case-1'),
      () =>
        client.appendToStream('case-1', someEvents(), { credentials: { username: 'linli', password: 'x' } }),
    ];
    for (const attempt of attempts) {
      t.ok((await refusal(attempt())) instanceof AccessDeniedError);
    }
  }
});

t.test('a password without TLS is refused at the start, for no client would send it', async (t) => {
  await t.rejects(freshStore(t, { credentials: { username: 'linli', password: 'x' } }), /need TLS/);
});
