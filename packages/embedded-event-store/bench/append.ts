import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@linli/local-postgres';
import pg from 'pg';
import type { Contender, Payload } from './contenders/contender.js';
import { cpuSeconds, cpuSecondsOfTree } from './contenders/cpu-time.js';
import { embeddedStore } from './contenders/embedded-store.js';
import { emmett } from './contenders/emmett.js';
import { messageDb } from './contenders/message-db.js';
import { plainInsert } from './contenders/plain-insert.js';

/*
 * Durable single-event appends per second, side by side on one PostgreSQL with fsync on: one writer at once, then 32, then
 * 128. Every writer fills streams of its own, ten events each, every event at the revision it expects. Contenders take
 * turns (A B A B …), since machines are noisy; compare the ratios.
 *
 *   pnpm bench append [rounds] [seconds]
 */

const ROUNDS = Number(process.argv[2] ?? 3);
const SECONDS = Number(process.argv[3] ?? 3);
const AT_ONCE = [1, 32, 128];
const EVENTS_PER_STREAM = 10;
const WARM_UP_SECONDS = 1;

const PAYLOAD: Payload = {
  type: 'CaseReferredToPolice',
  data: {
    caseId: '01890f3e-7c6b-7cc3-98c4-dc0c0c07398f',
    stationId: '44010600-pcs-03',
    reason: '住户反映楼上群租，多次劝导无效，疑似消防隐患，移交派出所处理。',
    referredAt: '2026-11-24T02:00:00.000Z',
    attachments: ['photo-1', 'photo-2'],
  },
};

interface Measurement {
  contender: string;
  atOnce: number;
  appendsPerSecond: number;
  /** CPU used per append, in microseconds, by process. */
  cpuMicroseconds: { client: number; store: number; postgres: number };
}

let lastStream = 0;

async function load(contender: Contender, atOnce: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let appended = 0;
  const writers = Array.from({ length: atOnce }, async () => {
    while (performance.now() < end) {
      lastStream += 1;
      const stream = `case-${lastStream}-${process.pid}`;
      for (let revision = 0; revision < EVENTS_PER_STREAM && performance.now() < end; revision++) {
        await contender.append(stream, revision, PAYLOAD);
        appended += 1;
      }
    }
  });
  await Promise.all(writers);
  return appended;
}

async function measure(contender: Contender, atOnce: number, postmaster: number): Promise<Measurement> {
  await load(contender, atOnce, WARM_UP_SECONDS);
  const cpu = () => ({
    client: cpuSeconds(process.pid),
    store: contender.processes.reduce((sum, pid) => sum + cpuSeconds(pid), 0),
    postgres: cpuSecondsOfTree(postmaster),
  });
  const [before, begin] = [cpu(), performance.now()];
  const appended = await load(contender, atOnce, SECONDS);
  const [after, end] = [cpu(), performance.now()];
  const perAppend = (name: keyof typeof before) =>
    Math.round(((after[name] - before[name]) * 1e6) / appended);
  return {
    contender: contender.name,
    atOnce,
    appendsPerSecond: Math.round((appended * 1000) / (end - begin)),
    cpuMicroseconds: {
      client: perAppend('client'),
      store: perAppend('store'),
      postgres: perAppend('postgres'),
    },
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function settings(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings
     WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')`,
  );
  await client.end();
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

function report(measurements: Measurement[], contenders: Contender[]): void {
  const ours = contenders[0]?.name ?? '';
  const of = (contender: string, atOnce: number) =>
    measurements.filter((one) => one.contender === contender && one.atOnce === atOnce);
  for (const atOnce of AT_ONCE) {
    const ourMedian = median(of(ours, atOnce).map((one) => one.appendsPerSecond));
    console.log(`\n${atOnce} at once`);
    for (const { name } of contenders) {
      const rates = of(name, atOnce).map((one) => one.appendsPerSecond);
      const cpu = (part: keyof Measurement['cpuMicroseconds']) =>
        median(of(name, atOnce).map((one) => one.cpuMicroseconds[part]));
      console.log(
        `  ${name.padEnd(32)} ${String(median(rates)).padStart(6)}/s  (${Math.min(...rates)}–${Math.max(...rates)})` +
          `  ours is ×${(ourMedian / median(rates)).toFixed(2)}` +
          `  CPU µs/append: client ${cpu('client')}, store ${cpu('store')}, postgres ${cpu('postgres')}`,
      );
    }
  }
}

async function run(url: string, postmaster: number, contenders: Contender[]): Promise<void> {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
  const database = await settings(url);
  const eventBytes = Buffer.byteLength(JSON.stringify(PAYLOAD.data));
  console.log(
    `Durable single-event appends, ${ROUNDS} rounds of ${SECONDS} s, ${eventBytes} bytes of data per event`,
  );
  console.log(machine);
  console.log(JSON.stringify(database));

  for (const open of [embeddedStore, emmett, messageDb, plainInsert]) contenders.push(await open(url));
  const measurements: Measurement[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const atOnce of AT_ONCE) {
      for (const contender of contenders) measurements.push(await measure(contender, atOnce, postmaster));
    }
  }
  report(measurements, contenders);

  await mkdir('.bench', { recursive: true });
  const setting = {
    at: new Date().toISOString(),
    machine,
    database,
    eventBytes,
    rounds: ROUNDS,
    seconds: SECONDS,
  };
  await writeFile('.bench/append.json', `${JSON.stringify({ ...setting, measurements }, null, 2)}\n`);
  console.log('\nwritten to .bench/append.json');
}

const folder = await mkdtemp(join(tmpdir(), 'linli-bench-append-'));
const postgres = await startLocalPostgres({ dataDir: folder, settings: { max_connections: '200' } });
const contenders: Contender[] = [];
try {
  await run(postgres.connectionString(), postgres.pid, contenders);
} finally {
  for (const contender of contenders) await contender.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
