import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './views.js';

/** The views live in this schema. */
export const SCHEMA = 'read_model';

/** Rows in TypeScript names; columns in the database are snake_case. */
export type Database = Kysely<Tables>;

const OID = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184 } as const;

/** How columns come back: positions as bigint, instants as ISO-8601 UTC, days as they are written. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    switch (oid) {
      case OID.int8:
        return (value: string) => BigInt(value);
      case OID.numeric:
        return Number;
      case OID.date:
        return (value: string) => value;
      case OID.timestamptz:
        return isoInstant;
      default:
        return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
    }
  },
};

/** What every connection of this package is opened with. PostgreSQL prints instants in UTC, so text order is time order. */
export function connectionConfig(connectionString: string): pg.ClientConfig {
  return {
    connectionString,
    types,
    options: '-c TimeZone=UTC -c DateStyle=ISO -c jit=off',
    application_name: 'linli read-models',
  };
}

export function openPool(connectionString: string, max: number): pg.Pool {
  return new pg.Pool({ ...connectionConfig(connectionString), max });
}

export function openDatabase(pool: pg.Pool): Database {
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
