import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Finder } from './finder.js';
import type { Needle } from './spellings.js';

/** Something that was looked for and found. */
export interface Trace {
  readonly of: string;
  readonly spelling: string;
  /** The file, or the relation and row. */
  readonly where: string;
}

/** What was found, and how much was looked at: a search that read nothing finds nothing, too. */
export interface Searched {
  readonly traces: readonly Trace[];
  /** Files, or relations. */
  readonly places: number;
  readonly bytes: number;
}

const PART = 4 * 1024 * 1024;
const ROWS = 2_000;

/** Searches every file below a folder, byte by byte, whatever it is. Files that vanish meanwhile are passed over. */
export async function searchFiles(folder: string, needles: readonly Needle[]): Promise<Searched> {
  const finder = new Finder(needles);
  const traces: Trace[] = [];
  let [places, bytes] = [0, 0];
  for await (const path of filesBelow(folder)) {
    const seen = new Set<string>();
    const file = await open(path, 'r').catch(ignoreAbsence);
    if (!file) continue;
    places += 1;
    try {
      const part = Buffer.alloc(PART + finder.longest);
      for (let kept = 0; ; ) {
        const { bytesRead } = await file.read(part, kept, PART, undefined);
        if (bytesRead === 0) break;
        bytes += bytesRead;
        const filled = kept + bytesRead;
        for (const { needle } of finder.find(Uint8Array.from(part.subarray(0, filled))))
          take(needle, path, seen, traces);
        kept = Math.min(finder.longest - 1, filled);
        part.copyWithin(0, filled - kept, filled);
      }
    } finally {
      await file.close();
    }
  }
  return { traces, places, bytes };
}

/** Searches what stands in a text or in bytes. */
export function searchBytes(where: string, bytes: Uint8Array, needles: readonly Needle[]): Searched {
  const seen = new Set<string>();
  const traces: Trace[] = [];
  for (const { needle } of new Finder(needles).find(bytes)) take(needle, where, seen, traces);
  return { traces, places: 1, bytes: bytes.length };
}

/**
 * Searches every row of every relation of a database as a dump would write it: tables, views, the catalogue and the planner's
 * statistics, with compressed values unfolded. Bytes come out in hexadecimal.
 */
export async function searchDatabase(
  connectionString: string,
  needles: readonly Needle[],
): Promise<Searched> {
  const client = new pg.Client({ connectionString, application_name: 'search for traces' });
  await client.connect();
  const finder = new Finder(needles);
  const traces: Trace[] = [];
  let bytes = 0;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: relations } = await client.query<{ name: string }>(RELATIONS);
    for (const { name } of relations) {
      const seen = new Set<string>();
      await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT r::text AS row FROM ${name} AS r`);
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`FETCH ${ROWS} FROM rows`);
        if (rows.length === 0) break;
        const page = Uint8Array.from(Buffer.from(rows.map(({ row }) => row).join('\n'), 'utf8'));
        bytes += page.length;
        for (const { needle } of finder.find(page)) take(needle, name, seen, traces);
      }
      await client.query('CLOSE rows');
    }
    return { traces, places: relations.length, bytes };
  } finally {
    await client.end();
  }
}

/** What a session is doing just now would show the search itself. */
const RELATIONS = `
  SELECT format('%I.%I', nspname, relname) AS name
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind IN ('r', 'm', 'p', 'v') AND nspname <> 'information_schema' AND relpersistence <> 't'
    AND NOT (relkind = 'v' AND nspname = 'pg_catalog' AND relname NOT IN ('pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs'))
  ORDER BY 1`;

function take(needle: Needle, where: string, seen: Set<string>, traces: Trace[]): void {
  const key = `${needle.of} ${needle.spelling}`;
  if (seen.has(key)) return;
  seen.add(key);
  traces.push({ of: needle.of, spelling: needle.spelling, where });
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

function ignoreAbsence(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
