import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { raiseWalls } from '../wall/raise-walls.js';
import { least, lockStanding } from './checkpoint.js';
import type { ReadLog } from './log-event.js';
import { notifyProjected } from './progress.js';
import { type BuildOptions, Shadow } from './shadow.js';
import { inTransaction, withClient } from './transaction.js';
import type { View } from './view.js';

/** One rebuild at a time, whichever process runs it. */
const REBUILD_LOCK = 4_115_002;
/** The swap gives way to readers rather than making them wait: it asks for its locks this long, this often. */
const SWAP_LOCK_MS = 300;
const SWAP_ATTEMPTS = 100;
const SWAP_PAUSE_MS = 100;
/** SQLSTATE: lock not available, deadlock detected. */
const IN_THE_WAY = new Set(['55P03', '40P01']);

/** What a rebuild needs of its surroundings. */
export interface RebuildContext {
  readonly config: pg.ClientConfig;
  readonly pool: pg.Pool;
  readonly schema: string;
  /** All views of the schema; a rebuild may be of some of them. */
  readonly allViews: readonly View[];
}

/**
 * Builds views anew beside the ones that serve, while the projector goes on; then puts the new tables in their place in
 * one transaction. Cut off at any moment, it goes on at the next call, and until the swap nothing is different.
 * @returns the position the swapped views stand at
 */
export async function rebuild(
  context: RebuildContext,
  views: readonly View[],
  read: ReadLog,
  options: BuildOptions,
): Promise<bigint> {
  const client = new pg.Client(context.config);
  // A lost connection rejects the statement under way; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await takeTurn(client);
    const shadow = await Shadow.open(client, `${context.schema}_next`, views, options);
    await shadow.load(read);
    await shadow.index();
    await shadow.load(read);
    await swapWhenFree(context, shadow, read);
    return shadow.position;
  } finally {
    await client.end();
  }
}

async function takeTurn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    REBUILD_LOCK,
  ]);
  if (!rows[0]?.taken) throw new Error('Another rebuild of the views is running.');
}

async function swapWhenFree(context: RebuildContext, shadow: Shadow, read: ReadLog): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await withClient(context.pool, (client) =>
        inTransaction(client, () => swap(client, context, shadow, read)),
      );
      return;
    } catch (error) {
      const inTheWay = error instanceof pg.DatabaseError && IN_THE_WAY.has(error.code ?? '');
      if (!inTheWay || attempt === SWAP_ATTEMPTS) throw error;
      await delay(SWAP_PAUSE_MS);
    }
  }
}

/** Stops the projector, folds the last events, exchanges the tables. Readers see the old ones until the commit. */
async function swap(
  client: pg.PoolClient,
  context: RebuildContext,
  shadow: Shadow,
  read: ReadLog,
): Promise<void> {
  const { schema, allViews } = context;
  await client.query(`SET LOCAL lock_timeout = ${SWAP_LOCK_MS}`);
  const live = await lockStanding(client, schema);
  for (const position of live.positions.values()) await shadow.load(read, position);
  const names = shadow.views.map(({ table }) => table.name);
  for (const name of names) {
    // The walls of other tables may ask this one; they are raised again below.
    await client.query(`DROP TABLE IF EXISTS ${schema}.${name} CASCADE`);
    await client.query(`ALTER TABLE ${shadow.schema}.${name} SET SCHEMA ${schema}`);
  }
  await raiseWalls(client, schema, allViews);
  await client.query(`DELETE FROM ${schema}.checkpoint WHERE view = ANY($1)`, [names]);
  await client.query(`INSERT INTO ${schema}.checkpoint SELECT * FROM ${shadow.schema}.checkpoint`);
  if (names.length === allViews.length) await client.query(`DELETE FROM ${schema}.parked_stream`);
  await client.query(
    `INSERT INTO ${schema}.parked_stream SELECT * FROM ${shadow.schema}.parked_stream ON CONFLICT (stream) DO NOTHING`,
  );
  await client.query(`DROP SCHEMA ${shadow.schema} CASCADE`);
  const { positions } = await lockStanding(client, schema);
  await notifyProjected(client, { position: least(positions.values()), views: names });
}
