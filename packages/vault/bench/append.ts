import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { spawnEmbeddedEventStore } from '@linli/embedded-event-store';
import { startLocalPostgres } from '@linli/local-postgres';
import {
  cpuSeconds,
  cpuSecondsOfTree,
  durabilitySettings,
  machine,
  median,
  writeFigures,
} from '@linli/testing';
import { createVault, type Vault } from '@linli/vault';

/*
 * What sealing costs an append: an event with four personal texts, durable through the stock client on the embedded event
 * store, once as it is, once sealed under keys that are at hand, once about a person nobody knows yet, whose key has to be
 * durable before the event is. By turns (A B C A B C …), one writer at once, then 32, then 128; ten events to a stream, every
 * event at the revision it expects.
 *
 *   pnpm bench append [rounds] [seconds]
 */

const ROUNDS = Number(process.argv[2] ?? 3);
const SECONDS = Number(process.argv[3] ?? 3);
const AT_ONCE = [1, 32, 128];
const EVENTS_PER_STREAM = 10;
const WARM_UP_SECONDS = 0.5;

const PERSONAL = ['text', 'place.address', 'reporter.name', 'reporter.phone'];

const contenders = ['clear', 'sealed, keys at hand', 'sealed, a new person'] as const;
type Contender = (typeof contenders)[number];

interface Turn {
  readonly contender: Contender;
  readonly atOnce: number;
  readonly appendsPerSecond: number;
  /** CPU used per append, in microseconds, by process; the vault is in the client's. */
  readonly cpuMicroseconds: Readonly<Record<'client' | 'store' | 'postgres', number>>;
}

function report(personRef: string) {
  return {
    channel: 'visit',
    place: { areaPath: ['370199', '370199001', '370199001001'], address: '2单元502室' },
    text: '楼上漏水，卧室天花板已经泡坏，联系楼上住户多次无人应门，希望社区上门核实。',
    reporter: { personRef, name: '欧阳晓燕', phone: '13812345678' },
  };
}

/** What a contender makes of an event before it is appended. */
type Prepare = (personRef: string, stream: string, eventId: string) => Promise<object>;

function prepareWith(vault: Vault): Readonly<Record<Contender, Prepare>> {
  const sealed: Prepare = (personRef, stream, eventId) =>
    vault.seal(report(personRef), PERSONAL, { stream, eventId });
  return {
    clear: async (personRef) => report(personRef),
    'sealed, keys at hand': sealed,
    'sealed, a new person': (_, stream, eventId) => sealed(randomUUID(), stream, eventId),
  };
}

async function load(
  client: EventStoreDBClient,
  prepare: Prepare,
  atOnce: number,
  seconds: number,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let appended = 0;
  const writers = Array.from({ length: atOnce }, async () => {
    while (performance.now() < end) {
      const stream = `report-${randomUUID()}`;
      const personRef = randomUUID();
      for (let revision = 0; revision < EVENTS_PER_STREAM && performance.now() < end; revision++) {
        const id = randomUUID();
        const data = { ...(await prepare(personRef, stream, id)) };
        const expectedRevision = revision === 0 ? 'no_stream' : BigInt(revision - 1);
        await client.appendToStream(stream, jsonEvent({ id, type: 'ReportFiled', data }), {
          expectedRevision,
        });
        appended += 1;
      }
    }
  });
  await Promise.all(writers);
  return appended;
}

function print(turns: readonly Turn[]): void {
  for (const atOnce of AT_ONCE) {
    console.log(`\n${atOnce} at once`);
    const of = (contender: Contender) =>
      turns.filter((turn) => turn.contender === contender && turn.atOnce === atOnce);
    const clear = median(of('clear').map((turn) => turn.appendsPerSecond));
    for (const contender of contenders) {
      const rates = of(contender).map((turn) => turn.appendsPerSecond);
      const cpu = (part: keyof Turn['cpuMicroseconds']) =>
        median(of(contender).map((turn) => turn.cpuMicroseconds[part]));
      console.log(
        `  ${contender.padEnd(22)} ${String(median(rates)).padStart(6)}/s  (${Math.min(...rates)}–${Math.max(...rates)})` +
          `  ×${(median(rates) / clear).toFixed(2)} of clear` +
          `  CPU µs/append: client ${cpu('client')}, store ${cpu('store')}, postgres ${cpu('postgres')}`,
      );
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), 'linli-bench-sealed-append-'));
const postgres = await startLocalPostgres({ dataDir: folder });
const databaseUrl = postgres.connectionString();
const store = await spawnEmbeddedEventStore({ databaseUrl });
const client = EventStoreDBClient.connectionString(store.connectionString);
const vault = createVault({ connectionString: databaseUrl, keyEncryptionKey: randomBytes(32) });
try {
  await vault.migrate();
  const database = await durabilitySettings(databaseUrl);
  const prepare = prepareWith(vault);
  const sizeOf = async (contender: Contender) =>
    Buffer.byteLength(JSON.stringify(await prepare[contender](randomUUID(), 'report-size', randomUUID())));
  const eventBytes = { clear: await sizeOf('clear'), sealed: await sizeOf('sealed, keys at hand') };
  console.log(`Durable appends with four personal texts, ${ROUNDS} rounds of ${SECONDS} s`);
  console.log(
    `${machine()}\n${JSON.stringify(database)}\nbytes of data per event: ${JSON.stringify(eventBytes)}`,
  );

  const cpu = () => ({
    client: cpuSeconds(process.pid),
    store: cpuSeconds(store.pid),
    postgres: cpuSecondsOfTree(postgres.pid),
  });
  const turns: Turn[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const atOnce of AT_ONCE) {
      for (const contender of contenders) {
        await load(client, prepare[contender], atOnce, WARM_UP_SECONDS);
        const [before, begin] = [cpu(), performance.now()];
        const appended = await load(client, prepare[contender], atOnce, SECONDS);
        const [after, end] = [cpu(), performance.now()];
        const perAppend = (part: keyof typeof before) =>
          Math.round(((after[part] - before[part]) * 1e6) / appended);
        turns.push({
          contender,
          atOnce,
          appendsPerSecond: Math.round((appended * 1000) / (end - begin)),
          cpuMicroseconds: {
            client: perAppend('client'),
            store: perAppend('store'),
            postgres: perAppend('postgres'),
          },
        });
      }
    }
  }
  print(turns);
  const setting = { machine: machine(), database, eventBytes, rounds: ROUNDS, seconds: SECONDS };
  await writeFigures('append-sealed', { ...setting, turns });
} finally {
  await vault.close();
  await client.dispose();
  await store.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
