import { setTimeout as delay } from 'node:timers/promises';
import { type EventStoreDBClient, jsonEvent, WrongExpectedVersionError } from '@eventstore/db-client';
import { type EventStoreProcess, spawnEmbeddedEventStore } from '@linli/embedded-event-store';
import t, { type Test } from 'tap';
import { collect, connect, freshStore, ownPostgres, until } from './fresh-store.js';
import { Oracle } from './oracle.js';

const WRITERS = 12;

/**
 * Appends one event after another to a stream of its own and settles every unknown outcome by trying again with the same
 * ids and revision, until told to stop.
 */
async function write(
  clientNow: () => EventStoreDBClient,
  stream: string,
  oracle: Oracle,
  goesOn: () => boolean,
): Promise<void> {
  for (let revision = 0; goesOn(); revision++) {
    const event = jsonEvent({ type: 'Happened', data: { revision } });
    const expectedRevision = revision === 0 ? ('no_stream' as const) : BigInt(revision - 1);
    for (;;) {
      try {
        const { position } = await clientNow().appendToStream(stream, event, {
          expectedRevision,
          deadline: 2_000,
        });
        oracle.acknowledged(event.id, stream, revision, Number(position?.commit));
        break;
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) throw error;
        oracle.unknown(event.id);
        if (!goesOn()) return;
        await delay(20);
      }
    }
  }
}

async function checkAgainst(t: Test, oracle: Oracle, client: EventStoreDBClient): Promise<void> {
  const log = (await collect(client.readAll())).map(({ event }) => ({
    id: event?.id ?? '',
    stream: event?.streamId ?? '',
    revision: Number(event?.revision),
    position: Number(event?.position.commit),
  }));
  t.same(oracle.faultsIn(log), []);
}

t.test(
  'PostgreSQL killed again and again under load loses nothing acknowledged and doubles nothing',
  async (t) => {
    const postgres = await ownPostgres(t, { fsync: true });
    const { store } = await freshStore(t, { databaseUrl: postgres.connectionString() });
    const oracle = new Oracle();
    let goesOn = true;
    const clients = [connect(t, store.port), connect(t, store.port), connect(t, store.port)];
    const writers = Array.from({ length: WRITERS }, (_, index) =>
      write(
        () => clients[index % clients.length] as EventStoreDBClient,
        `case-${index}`,
        oracle,
        () => goesOn,
      ),
    );
    const kills = 6;
    for (let kill = 0; kill < kills; kill++) {
      const { pid } = postgres;
      const goal = oracle.count + 150;
      await until(() => oracle.count >= goal);
      process.kill(pid, 'SIGKILL');
      await until(() => postgres.pid !== pid);
    }
    goesOn = false;
    await Promise.all(writers);
    await checkAgainst(t, oracle, connect(t, store.port));
    t.comment(`${kills} kills, ${oracle.count} acknowledged, ${oracle.unsettled} unknown at first`);
  },
);

t.test(
  'the store killed again and again under load loses nothing acknowledged and doubles nothing',
  async (t) => {
    const postgres = await ownPostgres(t, { fsync: true });
    const databaseUrl = postgres.connectionString();
    const oracle = new Oracle();
    let goesOn = true;
    let store: EventStoreProcess = await spawnEmbeddedEventStore({ databaseUrl });
    t.teardown(() => store.close());
    const { port } = store;
    // The client remembers nothing across a lost server: every writer takes the present one.
    let client = connect(t, port);
    const writers = Array.from({ length: WRITERS }, (_, index) =>
      write(
        () => client,
        `case-${index}`,
        oracle,
        () => goesOn,
      ),
    );
    const kills = 4;
    for (let kill = 0; kill < kills; kill++) {
      const goal = oracle.count + 100;
      await until(() => oracle.count >= goal);
      process.kill(store.pid, 'SIGKILL');
      await store.ended;
      store = await spawnEmbeddedEventStore({ databaseUrl, port });
      client = connect(t, port);
    }
    goesOn = false;
    await Promise.all(writers);
    await checkAgainst(t, oracle, connect(t, port));
    t.comment(`${kills} kills, ${oracle.count} acknowledged, ${oracle.unsettled} unknown at first`);
  },
);
