import type { ClientBase } from 'pg';

/** Name of the schema that holds the log. */
export const SCHEMA = 'event_store';

/**
 * One statement list per version, applied once and never changed afterwards.
 * Events are only ever added. The trigger keeps everybody else from changing them by mistake; it is no protection against
 * an administrator (the ledger is).
 */
const MIGRATIONS = [
  `
  CREATE TABLE ${SCHEMA}.event (
    position   bigint  PRIMARY KEY,
    revision   bigint  NOT NULL,
    created_ms bigint  NOT NULL,
    event_id   uuid    NOT NULL,
    is_json    boolean NOT NULL,
    stream     text    COLLATE "C" NOT NULL,
    type       text    COLLATE "C" NOT NULL,
    data       bytea   NOT NULL,
    metadata   bytea   NOT NULL,
    UNIQUE (stream, revision)
  );
  COMMENT ON COLUMN ${SCHEMA}.event.created_ms IS 'milliseconds since 1970-01-01 UTC';

  CREATE FUNCTION ${SCHEMA}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'recorded events are never changed or removed' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER events_are_only_added
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ${SCHEMA}.event
    FOR EACH STATEMENT EXECUTE FUNCTION ${SCHEMA}.refuse_change();
  `,
];

/** Brings the schema to the present version. The caller holds the writer's lock, so nobody else does so at once. */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.migration (version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now());
  `);
  const { rows } = await client.query<{ version: number }>(
    `SELECT coalesce(max(version), 0) AS version FROM ${SCHEMA}.migration`,
  );
  const present = rows[0]?.version ?? 0;
  for (const [index, statements] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version <= present) continue;
    // One simple query is one transaction: a version is applied with its note or not at all.
    await client.query(`${statements}; INSERT INTO ${SCHEMA}.migration (version) VALUES (${version})`);
  }
}
