import pg from 'pg';

/**
 * A pool whose connections may break. One that does is replaced at the next query, and what was under way on it is rejected.
 * Unheard, the event would end the process: of an idle connection at the pool, of one in use at the connection itself.
 *
 * @param onLost hears of idle connections that broke
 */
export function openPool(config: pg.PoolConfig, onLost: (error: Error) => void = () => undefined): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', onLost);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
