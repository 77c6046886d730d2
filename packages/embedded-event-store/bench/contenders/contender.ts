import pg from 'pg';

/** What is appended: the same for every contender. */
export interface Payload {
  type: string;
  data: Record<string, unknown>;
}

/** Something that appends single events durably to a stream at an expected revision. */
export interface Contender {
  name: string;
  /** Appends one event; `revision` is the one it will get, 0 for the first of a new stream. */
  append(stream: string, revision: number, payload: Payload): Promise<void>;
  /** Process ids beyond PostgreSQL's and the load generator's. */
  processes: number[];
  close(): Promise<void>;
}

/** Connections a contender that talks to PostgreSQL itself may use; the store's client multiplexes over one. */
const CONNECTIONS = 32;

/** A pool as every contender that talks to PostgreSQL itself gets it. */
export function openPool(connectionString: string, options = ''): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS, options });
  // PostgreSQL may stop before the last idle connection is closed.
  pool.on('error', () => undefined);
  return pool;
}
