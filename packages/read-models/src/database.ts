import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Tables } from './views.js';

/** The views live in this schema. */
export const SCHEMA = 'read_model';

/** Rows in TypeScript names; columns in the database are snake_case. */
export type Database = Kysely<Tables>;

const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

/** How columns come back: positions as bigint, instants as ISO-8601 UTC, days as they are written. */
const types = new pg.TypeOverrides();
types.setTypeParser(OID.int8, BigInt);
types.setTypeParser(OID.date, String);
types.setTypeParser(OID.timestamptz, isoInstant);
types.setTypeParser(OID.numeric, Number);

/**
 * What every connection of this package is opened with. PostgreSQL prints instants in UTC, so text order is time order.
 * Tables without a schema are those of the views, or what stands in for them for the length of a transaction.
 */
export function connectionConfig(connectionString: string): pg.ClientConfig {
  return {
    connectionString,
    types,
    options: `-c TimeZone=UTC -c DateStyle=ISO -c jit=off -c search_path=${SCHEMA}`,
    application_name: 'linli read-models',
  };
}

export function openDatabase(pool: PostgresPool): Database {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  }).withSchema(SCHEMA);
}

/** `2026-11-24 01:58:25.1+00` → `2026-11-24T01:58:25.100Z`. */
function isoInstant(value: string): string {
  const [seconds, fraction = ''] = value.slice(0, -3).split('.');
  return `${(seconds as string).replace(' ', 'T')}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
