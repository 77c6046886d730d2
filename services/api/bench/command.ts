import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@linli/local-postgres';
import {
  cpuSeconds,
  cpuSecondsOfTree,
  durabilitySettings,
  machine,
  median,
  writeFigures,
} from '@linli/testing';
import pg from 'pg';
import { type Contender, type Piece, startContender } from './command/contender.js';
import { Work } from './command/load.js';
import { type ClosedLoop, type OpenLoop, printClosedLoop, printOpenLoop } from './command/report.js';
import { fileReport, type Kind, openCase, statusForStranger } from './command/requests.js';

/*
 * What encryption and policy cost a command: HTTP → decided → durable → 200, with both, without one, without either. Every
 * contender is the whole api with views that follow, on an embedded event store on one PostgreSQL with fsync on. They take
 * turns (A B C D A B …), since machines are noisy; compare the ratios.
 *
 *   pnpm bench command [rounds] [seconds]
 */

const ROUNDS = Number(process.argv[2] ?? 3);
const SECONDS = Number(process.argv[3] ?? 1);
const AT_ONCE = [1, 32, 128];
const KINDS: readonly Kind[] = ['report', 'evidence'];
/** The city's peak, in events per second. */
const PEAK = 230;
/** An open loop says something of its tail only after a while. */
const OPEN_LOOP_SECONDS = SECONDS * 4;

const CONTENDERS: readonly (readonly [name: string, without: readonly Piece[]])[] = [
  ['encryption and policy on', []],
  ['encryption off', ['encryption']],
  ['policy and wall off', ['policy']],
  ['both off', ['encryption', 'policy']],
];

/** Nobody is measured as what they are not. @returns the size of a report's data as it is stored */
async function demandAsNamed(contender: Contender): Promise<number> {
  const { name, without } = contender;
  const { sealed, bytes } = await contender.examine(await fileReport(contender));
  if (sealed === without.includes('encryption'))
    throw new Error(`${name}: personal data is not as it should be`);
  const status = await statusForStranger(contender, await openCase(contender));
  if ((status === 200) !== without.includes('policy'))
    throw new Error(`${name}: a stranger was told ${status}`);
  return bytes;
}

async function measure(work: Work, kind: Kind, atOnce: number, postmaster: number): Promise<ClosedLoop> {
  const { name, pids } = work.contender;
  const cpu = () => ({
    client: cpuSeconds(process.pid),
    api: cpuSeconds(pids.api),
    store: cpuSeconds(pids.store),
    postgres: cpuSecondsOfTree(postmaster),
  });
  await work.closedLoop(kind, atOnce, 0.2);
  const [before, begin] = [cpu(), performance.now()];
  const answered = await work.closedLoop(kind, atOnce, SECONDS);
  const [after, end] = [cpu(), performance.now()];
  await work.contender.catchUp();
  const perCommand = (part: keyof typeof before) =>
    Math.round(((after[part] - before[part]) * 1e6) / answered);
  return {
    contender: name,
    kind,
    atOnce,
    perSecond: Math.round((answered * 1000) / (end - begin)),
    cpuMicroseconds: {
      client: perCommand('client'),
      api: perCommand('api'),
      store: perCommand('store'),
      postgres: perCommand('postgres'),
    },
  };
}

async function databaseFor(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function run(server: string, postmaster: number, contenders: Contender[]): Promise<void> {
  const database = await durabilitySettings(server);
  console.log(`Commands over HTTP until they are durable, ${ROUNDS} rounds of ${SECONDS} s`);
  console.log(`${machine()}\n${JSON.stringify(database)}`);

  const eventBytes: Record<string, number> = {};
  for (const [index, [name, without]] of CONTENDERS.entries()) {
    const contender = await startContender(name, without, await databaseFor(server, `contender_${index}`));
    contenders.push(contender);
    eventBytes[name] = await demandAsNamed(contender);
  }
  console.log(`bytes of data of a report as it is stored: ${JSON.stringify(eventBytes)}`);

  const works = contenders.map((contender) => new Work(contender));
  for (const work of works) {
    await work.closedLoop('report', 32, 2);
    await work.contender.catchUp();
  }
  const closed: ClosedLoop[] = [];
  const open: OpenLoop[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    console.log(`round ${round} of ${ROUNDS} …`);
    for (const work of works) {
      await work.openCases();
      await work.contender.catchUp();
    }
    for (const kind of KINDS) {
      for (const atOnce of AT_ONCE) {
        for (const work of works) closed.push(await measure(work, kind, atOnce, postmaster));
      }
    }
    for (const work of works) {
      open.push({
        contender: work.contender.name,
        milliseconds: await work.openLoop(PEAK, OPEN_LOOP_SECONDS),
      });
      await work.contender.catchUp();
    }
  }

  const names = contenders.map(({ name }) => name);
  printClosedLoop(closed, names);
  printOpenLoop(open, names, PEAK);
  const setting = { machine: machine(), database, eventBytes, rounds: ROUNDS, seconds: SECONDS };
  await writeFigures('command', { ...setting, closedLoop: closed, openLoop: open.map(inBrief) });
}

function inBrief({ contender, milliseconds }: OpenLoop): object {
  const sorted = milliseconds.toSorted((a, b) => a - b).map((value) => Math.round(value * 100) / 100);
  return { contender, median: median(sorted), milliseconds: sorted };
}

const folder = await mkdtemp(join(tmpdir(), 'linli-bench-command-'));
const postgres = await startLocalPostgres({ dataDir: folder, settings: { max_connections: '300' } });
const contenders: Contender[] = [];
try {
  await run(postgres.connectionString(), postgres.pid, contenders);
} finally {
  for (const contender of contenders) await contender.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
