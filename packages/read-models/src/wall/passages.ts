import type pg from 'pg';
import { READER } from './walls.js';

/**
 * 查找 through the wall. PostgreSQL judges a policy before any condition that could tell of a row it hides, and all but plain
 * comparisons could: behind the wall neither `@>` nor LIKE finds an index. So one fixed question is asked with the rights
 * of the owner. It gives identifiers and nothing else; what may be known of them the wall decides as ever.
 */
const BODY = (schema: string) => `(SELECT c.case_id FROM ${schema}.case_list AS c
    WHERE c.title_bigrams @> pairs AND pg_catalog.lower(c.title) LIKE pattern
  UNION ALL SELECT c.case_id FROM ${schema}.case_list AS c WHERE c.case_number = word) LIMIT most`;

/** Cases by a word of the title, or by their number; no more than `most`. */
export async function openPassages(client: pg.ClientBase, schema: string): Promise<void> {
  const { rows } = await client.query<{ source: string; granted: boolean }>(
    `SELECT prosrc AS source, has_function_privilege($2, oid, 'EXECUTE') AS granted
     FROM pg_proc WHERE proname = 'cases_named' AND pronamespace = to_regnamespace($1)`,
    [schema, READER],
  );
  if (rows.length === 1 && rows[0]?.source === BODY(schema) && rows[0].granted) return;
  const name = `${schema}.cases_named(word text, pairs text[], pattern text, most int)`;
  await client.query(
    `CREATE OR REPLACE FUNCTION ${name} RETURNS SETOF uuid
       LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $body$${BODY(schema)}$body$;
     REVOKE ALL ON FUNCTION ${schema}.cases_named FROM PUBLIC;
     GRANT EXECUTE ON FUNCTION ${schema}.cases_named TO ${READER}`,
  );
}
