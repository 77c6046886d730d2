import { randomUUID } from 'node:crypto';
import { type Contender, openPool } from './contender.js';

/** No event store at all: one INSERT per event without any check, the ceiling of committing one by one. */
export async function plainInsert(databaseUrl: string): Promise<Contender> {
  const pool = openPool(databaseUrl);
  await pool.query(`
    CREATE TABLE plain_event (
      position bigserial PRIMARY KEY, stream text NOT NULL, revision bigint NOT NULL, id uuid NOT NULL,
      type text NOT NULL, data jsonb NOT NULL, UNIQUE (stream, revision)
    )`);
  return {
    name: 'plain INSERT, no checks',
    processes: [],
    async append(stream, revision, { type, data }) {
      await pool.query({
        name: 'plain-insert',
        text: 'INSERT INTO plain_event (stream, revision, id, type, data) VALUES ($1, $2, $3, $4, $5)',
        values: [stream, revision, randomUUID(), type, JSON.stringify(data)],
      });
    },
    close: () => pool.end(),
  };
}
