import type pg from 'pg';

/** How far each view is, and which streams it stands still for. */
export interface Standing {
  /** By view; a view without events stands at -1. */
  readonly positions: Map<string, bigint>;
  readonly parked: Set<string>;
}

/** Before the first event. Positions of events are never negative. */
export const NOWHERE = -1n;

/** Takes the checkpoints for this transaction: whoever projects next waits until it ends. */
export async function lockStanding(client: pg.ClientBase, schema: string): Promise<Standing> {
  const { rows } = await client.query<{ view: string; position: bigint; parked: string[] | null }>(
    `SELECT view, position, (SELECT array_agg(stream) FROM ${schema}.parked_stream) AS parked
     FROM ${schema}.checkpoint ORDER BY view FOR UPDATE OF checkpoint`,
  );
  return {
    positions: new Map(rows.map(({ view, position }) => [view, position])),
    parked: new Set(rows[0]?.parked ?? []),
  };
}

/** Two standings with the same text have the same rows behind them, so what is in memory still holds. */
export function fingerprint(positions: Standing['positions'], parked: Standing['parked']): string {
  return `${[...positions].join(' ')} | ${[...parked].toSorted().join(' ')}`;
}

/** The position every view has reached. */
export function least(positions: Iterable<bigint>): bigint {
  let lowest: bigint | undefined;
  for (const position of positions) if (lowest === undefined || position < lowest) lowest = position;
  return lowest ?? NOWHERE;
}

/** Moves every checkpoint forward to `position`; one that is further on stays. */
export async function advance(client: pg.ClientBase, schema: string, position: bigint): Promise<void> {
  await client.query(`UPDATE ${schema}.checkpoint SET position = $1, moved_at = now() WHERE position < $1`, [
    position,
  ]);
}
