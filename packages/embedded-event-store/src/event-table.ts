import type { ClientBase, CustomTypesConfig, Pool } from 'pg';
import type { RecordedEvent } from './event.js';
import { encodeArray } from './postgres-array.js';
import { SCHEMA } from './schema.js';

const INSERT = `
  INSERT INTO ${SCHEMA}.event (position, revision, created_ms, event_id, is_json, stream, type, data, metadata)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::uuid[], $5::boolean[], $6::text[], $7::text[],
                       $8::bytea[], $9::bytea[])`;

const COLUMNS = 'position, revision, created_ms, event_id, is_json, stream, type, data, metadata';
type Row = [number, number, number, string, boolean, string, string, Buffer, Buffer];

const BIGINT = 20;
const BOOLEAN = 16;
const BYTEA = 17;

const TYPES: CustomTypesConfig = {
  getTypeParser(oid: number) {
    if (oid === BIGINT) return Number;
    if (oid === BOOLEAN) return (text: string) => text === 't';
    if (oid === BYTEA) return (text: string) => Buffer.from(text.slice(2), 'hex');
    return (text: string) => text;
  },
};

/** Adds events in one round trip and one transaction: durable when it resolves, unknown when it rejects. */
export async function insertEvents(client: ClientBase, events: readonly RecordedEvent[]): Promise<void> {
  await client.query({
    name: 'insert-events',
    text: INSERT,
    values: [
      encodeArray('bigint', events, (event) => event.position),
      encodeArray('bigint', events, (event) => event.revision),
      encodeArray('bigint', events, (event) => event.createdMs),
      encodeArray('uuid', events, (event) => event.id),
      encodeArray('boolean', events, (event) => event.isJson),
      encodeArray('text', events, (event) => event.stream),
      encodeArray('text', events, (event) => event.type),
      encodeArray('bytea', events, (event) => event.data),
      encodeArray('bytea', events, (event) => event.metadata),
    ],
  });
}

/** Which way a page is read. */
export type Direction = 'forwards' | 'backwards';

/** A page of the whole log: forwards from `from` (inclusive), or backwards from below `from` (exclusive). */
export async function selectFromAll(
  pool: Pool,
  direction: Direction,
  from: number,
  limit: number,
): Promise<RecordedEvent[]> {
  const range =
    direction === 'forwards' ? 'position >= $1 ORDER BY position' : 'position < $1 ORDER BY position DESC';
  return select(pool, `all-${direction}`, `${range} LIMIT $2`, [from, limit]);
}

/** A page of one stream from `from` (inclusive) to `to` (inclusive, the far end), leaving out older than `createdSinceMs`. */
export async function selectFromStream(
  pool: Pool,
  stream: string,
  page: { direction: Direction; from: number; to: number; createdSinceMs: number; limit: number },
): Promise<RecordedEvent[]> {
  const [low, high, order] =
    page.direction === 'forwards' ? [page.from, page.to, ''] : [page.to, page.from, ' DESC'];
  return select(
    pool,
    `stream-${page.direction}`,
    `stream = $1 AND revision BETWEEN $2 AND $3 AND created_ms >= $4 ORDER BY revision${order} LIMIT $5`,
    [stream, low, high, page.createdSinceMs, page.limit],
  );
}

async function select(
  pool: Pool,
  name: string,
  condition: string,
  values: unknown[],
): Promise<RecordedEvent[]> {
  const { rows } = await pool.query<Row>({
    name,
    text: `SELECT ${COLUMNS} FROM ${SCHEMA}.event WHERE ${condition}`,
    values,
    rowMode: 'array',
    types: TYPES,
  });
  return rows.map(([position, revision, createdMs, id, isJson, stream, type, data, metadata]) => ({
    position,
    revision,
    createdMs,
    id,
    isJson,
    stream,
    type,
    data,
    metadata,
  }));
}

/** Where an id stands. */
export interface EventPlace {
  id: string;
  stream: string;
  revision: number;
  position: number;
}

/** The ids at the revisions `from`…`to` of a stream. */
export async function selectPlaces(
  pool: Pool,
  stream: string,
  from: number,
  to: number,
): Promise<EventPlace[]> {
  const { rows } = await pool.query<EventPlace>({
    name: 'places',
    text: `SELECT event_id AS id, stream, revision, position FROM ${SCHEMA}.event
           WHERE stream = $1 AND revision BETWEEN $2 AND $3`,
    values: [stream, from, to],
    types: TYPES,
  });
  return rows;
}

/** The newest `limit` ids of the whole log, oldest first. */
export async function selectNewestPlaces(client: ClientBase, limit: number): Promise<EventPlace[]> {
  const { rows } = await client.query<EventPlace>({
    text: `SELECT event_id AS id, stream, revision, position FROM ${SCHEMA}.event ORDER BY position DESC LIMIT $1`,
    values: [limit],
    types: TYPES,
  });
  return rows.toReversed();
}

/** What the log holds of one stream. */
export interface StreamEnd {
  stream: string;
  /** Last event; `null` when the stream has none. */
  last: number | null;
  lastId: string | null;
  lastPosition: number | null;
  /** Data of the last event in its metadata stream. */
  metadata: Buffer | null;
}

/** The ends of many streams in one round trip. */
export async function selectStreamEnds(pool: Pool, streams: readonly string[]): Promise<StreamEnd[]> {
  const { rows } = await pool.query<StreamEnd>({
    name: 'stream-ends',
    text: `
      SELECT name AS stream, last.revision AS last, last.event_id AS "lastId", last.position AS "lastPosition", meta.data AS metadata
      FROM unnest($1::text[]) AS name
      LEFT JOIN LATERAL (
        SELECT revision, event_id, position FROM ${SCHEMA}.event WHERE stream = name ORDER BY revision DESC LIMIT 1
      ) AS last ON true
      LEFT JOIN LATERAL (
        SELECT data FROM ${SCHEMA}.event WHERE stream = '$$' || name ORDER BY revision DESC LIMIT 1
      ) AS meta ON true`,
    values: [encodeArray('text', streams, (stream) => stream)],
    types: TYPES,
  });
  return rows;
}

/** Position of the last event; -1 when the log is empty. */
export async function selectHead(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ head: number }>({
    text: `SELECT coalesce(max(position), -1) AS head FROM ${SCHEMA}.event`,
    types: TYPES,
  });
  return rows[0]?.head ?? -1;
}
