import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RawEvent } from '@linli/event-store';
import { createLedger } from '@linli/ledger';
import type { Fault } from '../src/compare.js';
import { leafHash } from '../src/hash.js';
import { MerkleTree } from '../src/merkle-tree.js';
import { provesConsistency, provesInclusion } from '../src/proof.js';
import { type CaseFile, exportedCase } from '../test/exported-case.js';
import { hex } from '../test/leaves.js';
import { changeUnguarded, NOW, startNotedLog } from '../test/noted-log.js';
import { CONSISTENCY, INCLUSION, INPUTS, ROOTS } from '../test/rfc-6962-vectors.js';
import { forgeries, plantedInVerifier } from './tampering/forgeries.js';
import { chanceFrom, type Mutation, mutations } from './tampering/mutations.js';
import { planted } from './tampering/planted.js';

/*
 * G14, tamper evidence: whatever is done to the log straight in PostgreSQL is found, and the first bad position named;
 * no forged export passes the stand-alone verifier; the tree is that of RFC 6962. Exit code 1 when anything is missed.
 *
 *   pnpm prove G14 [--events 3000] [--times 25] [--seed 14]
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '3000' },
    times: { type: 'string', default: '25' },
    seed: { type: 'string', default: '14' },
  },
});
const [eventCount, times, seed] = [Number(values.events), Number(values.times), Number(values.seed)];
/** Events of a case that is exported; streams are a few events long, as cases are. */
const CASE_LENGTH = 40;
const STREAM_LENGTH = 25;
const VERIFIER = fileURLToPath(new URL('../verifier/verify-case.mjs', import.meta.url));
const chance = chanceFrom(seed);
let missed = 0;

function report(what: string, found: number, of: number, more = ''): void {
  if (found !== of) missed += 1;
  console.log(`${found === of ? '✓' : '✗'} ${what}: ${found}/${of}${more}`);
}

const log = await startNotedLog();
const home = await mkdtemp(join(tmpdir(), 'linli-g14-'));
try {
  await prove();
} finally {
  await log.close();
  await rm(home, { recursive: true, force: true });
}
console.log(missed === 0 ? 'G14 holds' : 'G14 does NOT hold');
process.exitCode = missed === 0 ? 0 : 1;

async function prove(): Promise<void> {
  console.log(`seed ${seed}`);
  proveVectors();
  const caseId = randomUUID();
  while ((await size()) < eventCount / 2) await log.append(STREAM_LENGTH);
  const signingKey = randomBytes(32);
  const directory = join(home, 'ledger');
  /** What the ledger read last: planted verifiers look at the same. */
  let read: RawEvent[] = [];
  const open = () =>
    createLedger({
      store: {
        async *readAllRaw(range) {
          const isWhole = range.from === undefined;
          if (isWhole) read = [];
          for await (const event of log.store.readAllRaw(range)) {
            if (isWhole) read.push(event);
            yield event;
          }
        },
      },
      directory,
      signingKey,
      clock: () => NOW,
    });
  const kept = await open().extend();
  await log.append(CASE_LENGTH, `case-${caseId}`);
  while ((await size()) < eventCount) await log.append(STREAM_LENGTH);
  await open().check();
  const signed = read;
  await proveMutations(signed, async () => {
    const { fault } = await open().check();
    return { fault, present: read };
  });

  const ofCase = signed.filter(({ stream }) => stream === `case-${caseId}`);
  const sound = await exportedCase(open(), caseId, ofCase, 'sealed', [kept?.size ?? 0]);
  await writeFile(join(home, 'key.pem'), open().publicKey);
  await writeFile(join(home, 'heads.jsonl'), JSON.stringify(kept));
  await proveForgeries(sound);
  await proveExportsOfAltered(caseId, ofCase, async (present) => await exportedCase(open(), caseId, present));
}

async function size(): Promise<number> {
  const { rows } = await log.administrator.query<{ count: string }>('SELECT count(*) FROM event_store.event');
  return Number(rows[0]?.count);
}

function proveVectors(): void {
  const tree = new MerkleTree();
  for (const input of INPUTS) tree.append(leafHash(Buffer.from(input, 'hex')));
  const bytes = (path: readonly string[]) => path.map((hash) => Buffer.from(hash, 'hex'));
  const right = [
    ...ROOTS.map((root, at) => hex(tree.root(at + 1)) === root),
    ...INCLUSION.map(([index, of, path]) =>
      provesInclusion({ leaf: tree.leaf(index), index, size: of, root: tree.root(of) }, bytes(path)),
    ),
    ...CONSISTENCY.map(([from, to, path]) =>
      provesConsistency(
        { size: from, root: tree.root(from) },
        { size: to, root: tree.root(to) },
        bytes(path),
      ),
    ),
  ];
  report('RFC 6962 vectors', right.filter(Boolean).length, right.length);
}

/** Applies every mutation to the database, asks the verifiers, and puts the log back. */
async function proveMutations(
  signed: readonly RawEvent[],
  look: () => Promise<{ fault: Fault | undefined; present: readonly RawEvent[] }>,
): Promise<void> {
  const { administrator } = log;
  const { rows } = await administrator.query<{ position: string; data: number; metadata: number }>(
    "SELECT position, length(data) AS data, length(metadata) AS metadata FROM event_store.event WHERE type NOT LIKE '$%' ORDER BY position",
  );
  const targets = rows.map(({ position, data, metadata }) => ({
    position: BigInt(position),
    dataLength: data,
    metadataLength: metadata,
  }));
  await administrator.query('CREATE TABLE untouched AS TABLE event_store.event');
  const tried = new Map<string, { tried: number; detected: number; right: number }>();
  const fooled = new Set<string>();
  for (const mutation of mutations(targets, times, chance)) {
    await changeUnguarded(administrator, mutation.sql);
    const { fault, present } = await look();
    const so = tried.get(mutation.kind) ?? { tried: 0, detected: 0, right: 0 };
    tried.set(mutation.kind, {
      tried: so.tried + 1,
      detected: so.detected + (fault ? 1 : 0),
      right: so.right + (isRight(mutation, fault) ? 1 : 0),
    });
    if (!isRight(mutation, fault)) console.log(`  ✗ ${mutation.sql}: ${fault?.kind} @${fault?.position}`);
    // Once fooled is enough.
    for (const [bug, verify] of Object.entries(planted))
      if (!fooled.has(bug) && !isRight(mutation, await verify(signed, present))) fooled.add(bug);
    await restore();
  }
  const { fault } = await look();
  report('untouched logs that pass', fault ? 0 : 1, 1);
  for (const [kind, { tried: of, detected, right }] of tried)
    report(`  ${kind}`, Math.min(detected, right), of);
  const sum = (of: 'tried' | 'detected' | 'right') =>
    [...tried.values()].reduce((all, so) => all + so[of], 0);
  report(`mutations of ${signed.length} events detected`, sum('detected'), sum('tried'));
  report('first bad position right', sum('right'), sum('tried'));
  const bugs = Object.keys(planted);
  const hidden = bugs.filter((bug) => !fooled.has(bug));
  report('planted bugs found', fooled.size, bugs.length, hidden.map((bug) => `, not: ${bug}`).join(''));
}

function isRight({ fault: wanted }: Mutation, fault: Fault | undefined): boolean {
  return fault?.kind === wanted.kind && fault.position === wanted.position;
}

async function restore(): Promise<void> {
  await changeUnguarded(
    log.administrator,
    'TRUNCATE event_store.event; INSERT INTO event_store.event TABLE untouched',
  );
}

async function verdictOf(file: CaseFile, verifier = VERIFIER): Promise<{ passes: boolean; said: string }> {
  const path = join(home, 'case.json');
  await writeFile(path, JSON.stringify(file));
  const args = [path, '--key', join(home, 'key.pem'), '--since', join(home, 'heads.jsonl')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...args], {
    encoding: 'utf8',
    env: { LANG: 'en' },
  });
  return { passes: status === 0, said: stdout + stderr };
}

async function proveForgeries(sound: CaseFile): Promise<void> {
  report('sound exports that pass', (await verdictOf(sound)).passes ? 1 : 0, 1);
  const figures = { tried: 0, refused: 0, ofEvent: 0, right: 0 };
  for (const { file, position } of forgeries(sound, Math.ceil(times / 5), chance)) {
    const { passes, said } = await verdictOf(file);
    figures.tried += 1;
    if (!passes) figures.refused += 1;
    if (position === undefined) continue;
    figures.ofEvent += 1;
    if (said.includes(`first bad position: @${position},`)) figures.right += 1;
  }
  report('forged exports refused by the stand-alone verifier', figures.refused, figures.tried);
  report('first bad position right', figures.right, figures.ofEvent);

  const text = await readFile(VERIFIER, 'utf8');
  const bugs = Object.entries(plantedInVerifier);
  const hidden: string[] = [];
  for (const [bug, [piece, instead]] of bugs) {
    const path = join(home, 'planted.mjs');
    const altered = text.replace(piece, instead);
    if (altered === text) throw new Error(`the verifier has nothing to plant "${bug}" in`);
    await writeFile(path, altered);
    let isFooled = false;
    for (const { file } of forgeries(sound, 1, chance)) isFooled ||= (await verdictOf(file, path)).passes;
    if (!isFooled) hidden.push(bug);
  }
  const found = bugs.length - hidden.length;
  report('planted bugs found', found, bugs.length, hidden.map((bug) => `, not: ${bug}`).join(''));
}

/** An event altered in the database, exported by the system itself: the file it hands out does not pass. */
async function proveExportsOfAltered(
  caseId: string,
  events: readonly RawEvent[],
  exportNow: (present: readonly RawEvent[]) => Promise<CaseFile>,
): Promise<void> {
  const alterations = [
    "data = convert_to(replace(convert_from(data, 'UTF8'), '备注', '改动'), 'UTF8')",
    "metadata = convert_to(replace(convert_from(metadata, 'UTF8'), 'GW', 'SD'), 'UTF8')",
    "type = 'Other'",
    'created_ms = created_ms + 1',
    'event_id = gen_random_uuid()',
    'is_json = false',
  ];
  let refused = 0;
  for (const alteration of alterations) {
    const event = events[chance(events.length)];
    if (!event) throw new RangeError('the case has no events');
    await changeUnguarded(
      log.administrator,
      `UPDATE event_store.event SET ${alteration} WHERE position = ${event.position}`,
    );
    const present: RawEvent[] = [];
    for await (const one of log.store.readStreamRaw(`case-${caseId}`)) present.push(one);
    const { passes, said } = await verdictOf(await exportNow(present));
    if (!passes && said.includes(`first bad position: @${event.position},`)) refused += 1;
    await restore();
  }
  report('exports of events altered in PostgreSQL refused, place named', refused, alterations.length);
}
