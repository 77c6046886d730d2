import { openPool } from '@linli/postgres';
import pg from 'pg';
import { type Database, openDatabase } from '../database.js';
import { READER, type WalledRole } from './walls.js';

/** In front of the wall lies what this area, this unit or this account has to do with. */
export interface Standpoint {
  /** `null`: no area of its own; only what the unit or the account has a part in. */
  readonly areaCode: string | null;
  readonly unit: string;
  readonly account: string;
}

/** What a question may cost: a statement that takes longer is given up, and its connection serves the next one. */
const LONGEST_READ_MS = 30_000;

/** Connections in the role of the reader. */
export function readerPool(
  config: pg.ClientConfig,
  connections: number,
  longestReadMs = LONGEST_READ_MS,
): pg.Pool {
  const options = `${config.options} -c role=${READER} -c statement_timeout=${longestReadMs}`;
  return openPool({ ...config, options, max: connections });
}

/**
 * A database that shows only what is in front of the wall. Every query runs in a read-only transaction of its own, and
 * who asks is set for that transaction only: the next one to use the connection starts with nothing.
 */
export function walledDatabase(pool: pg.Pool, standpoint: Standpoint): Database {
  return transactions(pool, `BEGIN READ ONLY; ${settingsOf(standpoint)}`);
}

/**
 * The same for the past, which is put together in temporary tables: what is asked over one connection sees one snapshot.
 * The role has no right to write anything else.
 */
export function walledSnapshots(pool: pg.Pool, standpoint: Standpoint, role: WalledRole): Database {
  return transactions(pool, `${SNAPSHOT}; SET LOCAL ROLE ${role}; ${settingsOf(standpoint)}`);
}

/** Snapshots of everything. */
export function snapshots(pool: pg.Pool): Database {
  return transactions(pool, SNAPSHOT);
}

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ';

function settingsOf({ account, areaCode, unit }: Standpoint): string {
  return Object.entries({ area: areaCode ?? '', unit, account })
    .map(([name, value]) => `SET LOCAL linli.${name} = ${pg.escapeLiteral(value)}`)
    .join('; ');
}

/** A connection is a transaction, begun like this and never committed. */
function transactions(pool: pg.Pool, begin: string): Database {
  return openDatabase({
    async connect() {
      const client = await pool.connect();
      try {
        await client.query(begin);
      } catch (error) {
        client.release(true);
        throw error;
      }
      return {
        query: client.query.bind(client),
        // Nobody waits for the end of a transaction that leaves nothing behind.
        release: () => {
          client.query('ROLLBACK').then(
            () => client.release(),
            () => client.release(true),
          );
        },
      };
    },
    end: () => pool.end(),
  });
}
