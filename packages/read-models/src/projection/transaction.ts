import type pg from 'pg';

/**
 * Runs `work` in one transaction. Its commit does not wait for the disk: rows and checkpoint are lost together or not at
 * all, and what is lost is folded again from the log, which did wait.
 */
export async function inTransaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN; SET LOCAL synchronous_commit = off');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** A connection that is gone has rolled back by itself; the first error is the one to tell. */
async function rollBack(client: pg.ClientBase): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch {}
}

/** Runs `work` with a connection of the pool; a connection that failed is not given back to others. */
export async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
