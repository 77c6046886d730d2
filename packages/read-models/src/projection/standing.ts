import type { Instant } from '@linli/kernel';
import type pg from 'pg';
import { least } from './checkpoint.js';

/** How far one view is, and when it last moved. */
export interface ViewStanding {
  readonly view: string;
  readonly position: bigint;
  readonly movedAt: Instant;
}

/** A stream the views stand still for, since when. Why is for whoever may read the stream: a reason may quote it. */
export interface ParkedSince {
  readonly stream: string;
  readonly position: bigint;
  readonly parkedAt: Instant;
}

/** Views that are being built anew beside the serving ones, by whatever process. */
export interface RunningRebuild {
  readonly views: readonly string[];
  readonly position: bigint;
  readonly phase: 'loading' | 'indexing';
}

/** Everything about the views themselves. */
export interface Standings {
  readonly views: readonly ViewStanding[];
  readonly parked: readonly ParkedSince[];
  readonly rebuild?: RunningRebuild;
}

/** How the views of a schema stand. */
export async function standingsOf(pool: pg.Pool, schema: string): Promise<Standings> {
  const [views, parked, rebuild] = await Promise.all([
    checkpointsOf(pool, schema),
    pool.query<ParkedSince>(
      `SELECT stream, position, parked_at AS "parkedAt" FROM ${schema}.parked_stream ORDER BY position`,
    ),
    rebuildBeside(pool, schema),
  ]);
  return { views, parked: parked.rows, ...(rebuild && { rebuild }) };
}

async function checkpointsOf(pool: pg.Pool, schema: string): Promise<ViewStanding[]> {
  const { rows } = await pool.query<ViewStanding>(
    `SELECT view, position, moved_at AS "movedAt" FROM ${schema}.checkpoint ORDER BY view`,
  );
  return rows;
}

/** What a rebuild has committed so far; a schema that is left of one that was cut off counts as well: it will go on. */
async function rebuildBeside(pool: pg.Pool, schema: string): Promise<RunningRebuild | undefined> {
  const next = `${schema}_next`;
  const { rows } = await pool.query<{ begun: boolean; indexing: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS begun, to_regclass($2) IS NOT NULL AS indexing',
    [`${next}.checkpoint`, `${next}.indexed`],
  );
  if (rows[0]?.begun !== true) return undefined;
  // It may be done, and its schema gone, between the two questions.
  const standing = await checkpointsOf(pool, next).catch(() => []);
  if (standing.length === 0) return undefined;
  return {
    views: standing.map(({ view }) => view),
    position: least(standing.map(({ position }) => position)),
    phase: rows[0].indexing ? 'indexing' : 'loading',
  };
}
