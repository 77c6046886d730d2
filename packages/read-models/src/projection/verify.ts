import pg from 'pg';
import { lockStanding } from './checkpoint.js';
import type { ReadLog } from './log-event.js';
import type { RebuildContext } from './rebuild.js';
import { Shadow } from './shadow.js';
import { snakeCase } from './table.js';
import { inTransaction, withClient } from './transaction.js';
import type { View } from './view.js';

/** Differences listed by name; beyond that they are only counted. */
const LISTED = 100;

/** A row that is not what the log says. */
export interface Difference {
  readonly view: string;
  /** Key columns of the row. */
  readonly key: Readonly<Record<string, unknown>>;
  readonly kind: 'missing' | 'surplus' | 'different';
}

/** What a comparison of the live views with the log found. */
export interface Verification {
  /** Position of the log both sides stood at. */
  readonly position: bigint;
  readonly rows: number;
  readonly differenceCount: number;
  /** The first hundred per view. */
  readonly differences: readonly Difference[];
}

/**
 * Folds the log from zero into tables of its own and compares them with the live ones row by row, at one position. The
 * projector waits only while the last events are folded.
 */
export async function verify(context: RebuildContext, read: ReadLog): Promise<Verification> {
  const builder = new pg.Client(context.config);
  const comparer = new pg.Client(context.config);
  // A lost connection rejects the statement under way; unheard, the event would end the process.
  for (const client of [builder, comparer]) client.on('error', () => undefined);
  const schema = `${context.schema}_check`;
  await Promise.all([builder.connect(), comparer.connect()]);
  try {
    await builder.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    const shadow = await Shadow.open(builder, schema, context.allViews);
    const live = await positionOf(context);
    await shadow.load(read, live);
    const position = await meetAtOnePosition(context, shadow, read, comparer);
    const found = { rows: 0, differenceCount: 0, differences: [] as Difference[] };
    for (const view of context.allViews) {
      const compared = await compare(comparer, context.schema, schema, view);
      found.rows += compared.rows;
      found.differenceCount += compared.count;
      found.differences.push(...compared.differences);
    }
    await comparer.query('COMMIT');
    await builder.query(`DROP SCHEMA ${schema} CASCADE`);
    return { position, ...found };
  } finally {
    await Promise.all([builder.end(), comparer.end()]);
  }
}

/** Holds the projector, brings the second fold to the same position, and has `comparer` fix its view of both. */
async function meetAtOnePosition(
  context: RebuildContext,
  shadow: Shadow,
  read: ReadLog,
  comparer: pg.Client,
): Promise<bigint> {
  return await withClient(context.pool, (client) =>
    inTransaction(client, async () => {
      const { positions } = await lockStanding(client, context.schema);
      const [position, ...others] = new Set(positions.values());
      if (position === undefined || others.length > 0) {
        throw new Error(
          'The views stand at different positions; compare again when the projector has caught up.',
        );
      }
      await shadow.load(read, position);
      await comparer.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await comparer.query('SELECT 1 FROM pg_class LIMIT 1');
      return position;
    }),
  );
}

async function positionOf({ pool, schema }: RebuildContext): Promise<bigint> {
  const { rows } = await pool.query<{ position: bigint }>(
    `SELECT min(position) AS position FROM ${schema}.checkpoint`,
  );
  return rows[0]?.position ?? -1n;
}

async function compare(
  client: pg.Client,
  live: string,
  check: string,
  { table }: View,
): Promise<{ rows: number; count: number; differences: Difference[] }> {
  const keys = table.key.map(snakeCase);
  const joined = `FROM ${live}.${table.name} AS live FULL JOIN ${check}.${table.name} AS fresh USING (${keys.join(', ')})`;
  const unequal = 'WHERE live IS DISTINCT FROM fresh';
  const counted = await client.query<{ rows: number; count: number }>(
    `SELECT count(*)::int AS rows, count(*) FILTER (${unequal})::int AS count ${joined}`,
  );
  const { rows, count } = counted.rows[0] ?? { rows: 0, count: 0 };
  if (count === 0) return { rows, count, differences: [] };
  const listed = await client.query<Record<string, unknown> & { kind: Difference['kind'] }>(
    `SELECT ${keys.join(', ')}, CASE WHEN live.position IS NULL THEN 'missing' WHEN fresh.position IS NULL THEN 'surplus' ELSE 'different' END AS kind
     ${joined} ${unequal} LIMIT ${LISTED}`,
  );
  const differences = listed.rows.map(({ kind, ...key }) => ({ view: table.name, key, kind }));
  return { rows, count, differences };
}
