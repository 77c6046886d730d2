import type { Pool, PoolClient } from 'pg';

/** What {@link sweepDestroyedKeys} did. */
export interface Swept {
  /** False when nothing was destroyed since the last sweep: nothing was done. */
  readonly needed: boolean;
  /**
   * True when the write-ahead log was cleared, too. PostgreSQL lets only a superuser do that: on a server of somebody
   * else old segments go as that server recycles them.
   */
  readonly logCleared: boolean;
}

/** Two sweeps at once would only wait for each other. */
const LOCK = `hashtext('linli.vault.sweep')`;

const NEEDED = `
  SELECT EXISTS (
    SELECT FROM vault.data_key
    WHERE destroyed_at >= coalesce((SELECT max(begun_at) FROM vault.sweep), '-infinity')
  ) AS needed`;

/** Segments that lie ahead, ready to be written over, still hold what was in them before. */
const SEGMENTS_AHEAD = `
  SELECT count(*)::int AS ahead FROM pg_ls_waldir()
  WHERE name ~ '^[0-9A-F]{24}$' AND name > pg_walfile_name(pg_current_wal_insert_lsn())`;

/**
 * Removes what PostgreSQL leaves behind of destroyed keys. A row that is overwritten stays in the file of its table until
 * something else takes its place, and in the write-ahead log until the segment is gone; a wrapped key found there opens as
 * before for whoever has the key-encryption key. So the table is written anew and the old log is removed, not recycled.
 * Seals and openings wait for the moment the table, some hundred bytes per key, takes to be written.
 */
export async function sweepDestroyedKeys(pool: Pool): Promise<Swept> {
  const client = await pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    const needed = (await client.query<{ needed: boolean }>(NEEDED)).rows[0]?.needed === true;
    if (!needed) return { needed, logCleared: false };
    // Before anything is done: what is destroyed meanwhile needs a sweep of its own.
    const { rows } = await client.query<{ begun: string }>('SELECT clock_timestamp()::text AS begun');
    await client.query('VACUUM (FULL) vault.data_key');
    const logCleared = (await isSuperuser(client)) && (await clearLog(client));
    await client.query('INSERT INTO vault.sweep (begun_at, log_cleared) VALUES ($1, $2)', [
      rows[0]?.begun,
      logCleared,
    ]);
    return { needed, logCleared };
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    client.release();
  }
}

async function isSuperuser(client: PoolClient): Promise<boolean> {
  const asked = `SELECT current_setting('is_superuser') = 'on' AS yes`;
  return (await client.query<{ yes: boolean }>(asked)).rows[0]?.yes === true;
}

/** The checkpointer hears of changed settings when it gets to it; until then it puts old segments ahead of the log again. */
const ROUNDS = 10;

/** @returns false when old segments lie ahead of the log after every round */
async function clearLog(client: PoolClient): Promise<boolean> {
  await client.query('ALTER SYSTEM SET wal_recycle = off');
  await client.query('SELECT pg_reload_conf()');
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const ahead = await segmentsAhead(client);
      if (round > 0 && ahead === 0) return true;
      // Each switch fills the rest of a segment with zeros and begins the next one; the message makes it worth a switch.
      for (let segment = 0; segment <= ahead; segment += 1) {
        await client.query(`SELECT pg_logical_emit_message(false, 'linli', 'sweep')`);
        await client.query('SELECT pg_switch_wal()');
      }
      await client.query('CHECKPOINT');
    }
    return false;
  } finally {
    await client.query('ALTER SYSTEM RESET wal_recycle');
    await client.query('SELECT pg_reload_conf()');
  }
}

async function segmentsAhead(client: PoolClient): Promise<number> {
  return (await client.query<{ ahead: number }>(SEGMENTS_AHEAD)).rows[0]?.ahead ?? 0;
}
