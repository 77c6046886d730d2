import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { type Contender, openPool } from './contender.js';

/** Emmett's PostgreSQL event store, in the load generator's process as it is meant to be used. */
export async function emmett(databaseUrl: string): Promise<Contender> {
  const pool = openPool(databaseUrl);
  const store = getPostgreSQLEventStore(databaseUrl, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    name: 'Emmett-PostgreSQL 0.42.0',
    processes: [],
    async append(stream, revision, { type, data }) {
      const expectedStreamVersion = revision === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision);
      await store.appendToStream(stream, [{ type, data }], { expectedStreamVersion });
    },
    async close() {
      await store.close();
      await pool.end();
    },
  };
}
