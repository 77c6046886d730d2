import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { credentials, status } from '@grpc/grpc-js';
import { spawnEmbeddedEventStore } from '@linli/embedded-event-store';
import t from 'tap';
import { collect, connect, freshDatabase, freshStore, someEvents, until } from './fresh-store.js';

const MAIN = new URL('../src/main.ts', import.meta.url).pathname;
const PARENT = new URL('./start-store-and-stay.ts', import.meta.url).pathname;
const FROM_SOURCE = ['--import=tsx', '--conditions=linli-source'];

t.test('as a process of its own it tells where it listens and ends when asked', async (t) => {
  const store = await spawnEmbeddedEventStore({ databaseUrl: await freshDatabase(t) });
  const client = connect(t, store.port);
  await client.appendToStream('case-1', someEvents(2));
  t.equal((await collect(client.readStream('case-1'))).length, 2);
  t.match(store.connectionString, `esdb://127.0.0.1:${store.port}?tls=false`);
  await store.close();
  t.equal(await store.ended, 0);
});

t.test('it ends with the process that started it, however that one ends', async (t) => {
  const databaseUrl = await freshDatabase(t);
  const parent = fork(PARENT, [databaseUrl], {
    execArgv: FROM_SOURCE,
  });
  const [{ pid }] = (await once(parent, 'message')) as [{ pid: number }];
  parent.kill('SIGKILL');
  await until(() => {
    try {
      process.kill(pid, 0);
      return false;
    } catch {
      return true;
    }
  });
  t.pass('no orphan');
});

t.test('without a database it says so and ends with an error', async (t) => {
  const child = spawn(process.execPath, [...FROM_SOURCE, MAIN], {
    env: { ...process.env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [told] = await Promise.all([collect<Buffer>(child.stderr), once(child, 'exit')]);
  t.equal(child.exitCode, 1);
  t.match(told.join(''), /ECONNREFUSED/);
});

t.test('a graceful stop ends open calls as cancelled', async (t) => {
  const { store, client } = await freshStore(t);
  await client.appendToStream('case-1', someEvents());
  const subscription = client.subscribeToAll();
  const ended = once(subscription, 'error').catch((error: unknown) => [error]);
  subscription.resume();
  await once(subscription, 'caughtUp');
  const begin = performance.now();
  await store.close();
  t.match((await ended)[0], { type: 'cancelled' });
  t.ok(performance.now() - begin < 3_000);
});

t.test('a graceful stop does not wait for an append that is still arriving', async (t) => {
  const { store } = await freshStore(t);
  const service = new streamsGrpc.StreamsClient(`127.0.0.1:${store.port}`, credentials.createInsecure());
  t.teardown(() => service.close());
  const refused = new Promise((resolve) => {
    service.append(resolve).write(new streamsPb.AppendReq());
  });
  // An answer to a later call on the same connection shows that the append has begun to arrive.
  await new Promise((resolve) => service.delete(new streamsPb.DeleteReq(), resolve));
  const begin = performance.now();
  await store.close();
  t.match(await refused, { code: status.UNAVAILABLE, details: /stopping/ });
  t.ok(performance.now() - begin < 900);
});

t.test('a client finds the store by gossip', async (t) => {
  const { store } = await freshStore(t);
  const client = new EventStoreDBClient(
    { discover: { address: '127.0.0.1', port: store.port } },
    { insecure: true },
  );
  t.teardown(() => client.dispose());
  await client.appendToStream('case-1', someEvents());
  t.equal((await collect(client.readStream('case-1'))).length, 1);
});

t.test('what this store does not have it declines as unimplemented', async (t) => {
  const { client } = await freshStore(t);
  const { persistentSubscriptionToStreamSettingsFromDefaults } = await import('@eventstore/db-client');
  const settings = persistentSubscriptionToStreamSettingsFromDefaults();
  await t.rejects(client.createPersistentSubscriptionToStream('case-1', 'group', settings), {
    message: /UNIMPLEMENTED|requires server version/,
  });
  await t.rejects(client.createProjection('p', 'fromAll()'), {
    message: /UNIMPLEMENTED|requires server version/,
  });
});
