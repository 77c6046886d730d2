import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Needle, type Searched, spellingsOf, spellingsOfBytes } from '@linli/testing';
import pg from 'pg';
import { Stage } from '../src/demonstration/stage.js';
import { enquiryAndVisits, groupRental, type Matter, quarrel } from './erasure/matters.js';
import { openPlace, type Place } from './erasure/place.js';
import { particularsOf } from './erasure/seeded-person.js';

/*
 * G15: who is erased by two people cannot be found any more, not in the data directory, not in a fresh dump, not in logs,
 * not in the views, not by opening everything with every key there is, not by picking destroyed keys out of PostgreSQL's
 * files; and nothing else has changed. Afterwards bugs are planted on purpose, each of which must be found.
 *
 *   pnpm prove G15 [--persons 42]
 */

const { values } = parseArgs({ options: { persons: { type: 'string', default: '42' } } });
/** A round of matters names this many. */
const PERSONS_PER_ROUND = 7;
const rounds = Math.max(1, Math.round(Number(values.persons) / PERSONS_PER_ROUND));
/** A sweep follows within a minute; a machine that is busy with other things may take longer. */
const SWEEP_PATIENCE_MS = 180_000;
const CONTROL = '东区9号楼纠纷证明';
const KEY_SAMPLE = 24;

const failures: string[] = [];
const place = await openPlace();
const database = new pg.Client({ connectionString: place.databaseUrl });
await database.connect();
try {
  await prove(place);
} finally {
  await database.end();
  await place.close();
}
console.log(failures.length === 0 ? 'G15 holds' : `G15 does NOT hold: ${failures.join('; ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function prove(here: Place): Promise<void> {
  const { running } = here;
  const stage = new Stage({
    exchange: running.exchange,
    accountIds: running.accountIds,
    dayZero: new Date(),
    recordedLate: false,
    seed: 'g15',
  });
  const matters = await seed(stage, here);
  const persons = matters.flatMap((matter) => matter.persons);
  const pages = matters.flatMap((matter) => matter.pages);
  const needles = persons.flatMap((person) => particularsOf(person).flatMap(spellingsOf));
  const photos = await photosOf(here, matters);
  needles.push(...photos.needles);
  console.log(
    `seeded ${persons.length} persons (reporters, parties, subjects, visited) in ${matters.length} matters, ${photos.count} photos; ${needles.length} spellings looked for`,
  );

  await report('before erasure, in clear outside the vault', here.search(needles), 0);
  const control = await here.search(spellingsOf(CONTROL));
  check(
    control.files.traces.length > 0 && control.rows.traces.length > 0,
    `control: a title, which is not personal, is found in ${control.files.traces.length} files and ${control.rows.traces.length} relations`,
  );
  const openedBefore = await here.openAll(needles);
  check(
    new Set(openedBefore.traces.map(({ of }) => of)).size >= persons.length * 5,
    `control: with the keys, ${new Set(openedBefore.traces.map(({ of }) => of)).size} of ${persons.length * 5} particulars come out of the log`,
  );

  const figuresBefore = await figuresOf(here);
  const treeBefore = await here.verify();
  const keyIds = [
    ...persons.map(({ personRef }) => `person-${personRef}`),
    ...matters.flatMap(({ streams }) => streams),
  ];
  const wrapped = await wrappedKeys(keyIds);
  const keyNeedles = [...wrapped].flatMap(([id, key]) => spellingsOfBytes(id, middleOf(key)));

  // Nothing is swept while this is held: so that the search for keys can be seen to see them.
  await database.query(`SELECT pg_advisory_lock(hashtext('linli.vault.sweep'))`);
  await erase(stage, matters);
  const residue = await here.search(keyNeedles);
  await database.query(`SELECT pg_advisory_unlock(hashtext('linli.vault.sweep'))`);
  console.log(`erased ${persons.length} persons by two people each; ${wrapped.size} keys destroyed`);
  const leftovers = new Set(residue.files.traces.map(({ of }) => of)).size;
  check(leftovers > 0, `planted, no sweep: ${leftovers} destroyed keys found in PostgreSQL's files`);
  await sweptSince(here);

  const after = await here.search(keyNeedles);
  await report('destroyed keys after the sweep', Promise.resolve(after), 0);
  await report('after erasure', here.search(needles), 0);
  await report('opened with every key there is', here.openAll(needles), 0);
  await report(
    'told by the interface to every role',
    here.askAll([...pages, '/cases?limit=100', '/erasures?limit=100'], needles),
    0,
  );
  const shown = await Promise.all(photos.paths.map((path) => here.fetchBytes('community', path)));
  check(
    shown.every((bytes) => bytes === undefined),
    `photos shown: ${shown.filter(Boolean).length} of ${shown.length}`,
  );

  const figuresAfter = await figuresOf(here);
  check(
    isDeepStrictEqual(figuresBefore, figuresAfter),
    `figures compared: ${countNumbers(figuresBefore)}, ${isDeepStrictEqual(figuresBefore, figuresAfter) ? 'all equal' : 'NOT equal'}`,
  );
  const treeAfter = await here.verify();
  const rootThen = await here.signedRoot(treeBefore.size);
  check(
    rootThen === treeBefore.root && treeAfter.size > treeBefore.size,
    `ledger: ${treeAfter.said}; root over the first ${treeBefore.size} events ${rootThen === treeBefore.root ? 'unchanged' : 'CHANGED'} (${treeBefore.root.slice(0, 16)}…), ${treeAfter.size} events now`,
  );
  await plant(here, matters, needles, wrapped);
}

async function seed(stage: Stage, here: Place): Promise<Matter[]> {
  const picture = await readFile(fileURLToPath(new URL('../../../docs/images/case.png', import.meta.url)));
  const matters: Matter[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = round * PERSONS_PER_ROUND;
    matters.push(
      await quarrel(stage, from, Uint8Array.from(picture)),
      await groupRental(stage, from + 3),
      await enquiryAndVisits(stage, from + 5),
    );
  }
  for (const { photo } of matters)
    if (photo) await here.send('grid', `/reports/${photo.reportId}/photos/${photo.hash}`, photo.bytes);
  return matters;
}

/** What photos look like, before and after they were made anew: a piece from the middle of each. */
async function photosOf(here: Place, matters: readonly Matter[]) {
  const paths: string[] = [];
  const needles: Needle[] = [];
  for (const { photo } of matters) {
    if (!photo) continue;
    const path = `/reports/${photo.reportId}/photos/${photo.hash}`;
    const kept = await here.fetchBytes('community', path);
    if (!kept) throw new Error(`${path}: no photo`);
    paths.push(path);
    needles.push(
      ...spellingsOfBytes(`photo of ${photo.reportId}`, middleOf(photo.bytes)),
      ...spellingsOfBytes(`photo of ${photo.reportId}, made anew`, middleOf(kept)),
    );
  }
  return { paths, needles, count: paths.length };
}

function middleOf(bytes: Uint8Array): Uint8Array {
  const from = Math.floor((bytes.length - KEY_SAMPLE) / 2);
  return bytes.slice(from, from + KEY_SAMPLE);
}

async function erase(stage: Stage, matters: readonly Matter[]): Promise<void> {
  for (const { personRef, name, word } of matters.flatMap(({ persons }) => persons)) {
    const erasure = `/persons/${personRef}/erasures/${stage.id(`erasure of ${personRef}`)}`;
    await stage.does('community', `申请删除 ${personRef}`, 'PUT', erasure, {
      reason: 'request_upheld',
      request: { receivedAt: new Date().toISOString(), note: `${name}书面申请，${word}。` },
    });
    await stage.does('district', `批准删除 ${personRef}`, 'POST', `${erasure}/approval`);
  }
}

async function figuresOf(here: Place): Promise<unknown[]> {
  const to = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const told: unknown[] = [];
  for (const area of ['370199', '370199001', '370199001001']) {
    for (const kind of ['figures', 'figures/trend']) {
      const path = `/areas/${area}/${kind}?from=2000-01-01&to=${to}`;
      const { asOf: _, ...figures } = (await here.ask('district', path)) as Record<string, unknown>;
      if (!('code' in figures)) told.push(figures);
    }
  }
  if (told.length < 3) throw new Error('there are no figures to compare');
  return told;
}

function countNumbers(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countNumbers(inner), 0);
}

async function wrappedKeys(keyIds: readonly string[]): Promise<Map<string, Buffer>> {
  const { rows } = await database.query<{ key_id: string; wrapped: Buffer }>(
    'SELECT key_id, wrapped FROM vault.data_key WHERE key_id = ANY ($1) AND wrapped IS NOT NULL',
    [keyIds],
  );
  return new Map(rows.map(({ key_id, wrapped }) => [key_id, wrapped]));
}

/** Waits until the system has swept by itself. */
async function sweptSince(here: Place): Promise<void> {
  const begun = performance.now();
  const asked = `SELECT coalesce(max(begun_at) > (SELECT max(destroyed_at) FROM vault.data_key), false) AS swept FROM vault.sweep`;
  while (performance.now() - begun < SWEEP_PATIENCE_MS) {
    const { rows } = await database.query<{ swept: boolean }>(asked);
    if (rows[0]?.swept) {
      console.log(`swept by the system itself after ${Math.round((performance.now() - begun) / 1000)} s`);
      return;
    }
    await delay(500);
  }
  throw new Error(`no sweep within ${SWEEP_PATIENCE_MS} ms: ${here.directory.root}`);
}

/** Bugs on purpose: a proof that cannot find them proves nothing. */
async function plant(
  here: Place,
  matters: readonly Matter[],
  needles: readonly Needle[],
  wrapped: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const [person] = matters[0]?.persons ?? [];
  if (!person) throw new Error('nobody was seeded');
  const keyId = `person-${person.personRef}`;
  const putBack = 'UPDATE vault.data_key SET wrapped = $2, destroyed_at = NULL WHERE key_id = $1';
  await database.query(putBack, [keyId, wrapped.get(keyId)]);
  found('planted, a key is not destroyed', await here.openAll(needles));
  await here.installation.vault.destroyKey(keyId);

  // PostgreSQL's own housekeeping would take the name out of its statistics while they are searched.
  await database.query(
    'CREATE TABLE planted WITH (autovacuum_enabled = false) AS SELECT $1::text AS note FROM generate_series(1, 400)',
    [person.name],
  );
  await database.query('ANALYZE planted');
  await database.query('UPDATE planted SET note = NULL');
  const inStatistics = await here.search(needles);
  found('planted, a name only in the planner’s statistics', inStatistics.rows);
  await database.query('CHECKPOINT');
  found('planted, a name in dead rows and the log of writes', (await here.search(needles)).files);
  await database.query('DROP TABLE planted');

  const log = join(here.directory.root, 'planted.log');
  await appendFile(log, Buffer.from(`{"x":"${person.name}"}`).toString('base64'));
  found('planted, a name in a log in base64', (await here.search(needles)).files);
}

function found(what: string, { traces }: Searched): void {
  const where = [...new Set(traces.map((trace) => trace.where))];
  check(
    traces.length > 0,
    `${what}: ${traces.length} found${where[0] === undefined ? '' : ` (${where[0]})`}`,
  );
}

async function report(
  what: string,
  searched: Promise<Searched | { readonly files: Searched; readonly rows: Searched }>,
  expected: number,
): Promise<void> {
  const parts = await searched;
  const named: [string, Searched][] =
    'files' in parts
      ? [
          ['files', parts.files],
          ['relations', parts.rows],
        ]
      : [['places', parts]];
  for (const [kind, { traces, places, bytes }] of named) {
    const read = `${places} ${kind}, ${(bytes / 1_048_576).toFixed(1)} MB read`;
    check(traces.length === expected && bytes > 0, `${what}: ${traces.length} found (${read})`);
    for (const { of, spelling, where } of traces.slice(0, 5))
      console.log(`    ${of} as ${spelling} in ${where}`);
  }
}

function check(holds: boolean, what: string): void {
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
  if (!holds) failures.push(what);
}
