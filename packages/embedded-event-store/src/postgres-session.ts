import type { ClientConfig } from 'pg';

/**
 * Every query of the log has exactly one good plan, by index, and is planned once: a plan made while the table was empty would
 * otherwise scan it for ever, and planning anew costs more than the query.
 */
const PLANNER = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_bitmapscan=off',
  'enable_sort=off',
  'jit=off',
];

/** How the store connects to PostgreSQL. An acknowledged event is on disk, whatever the server's default is. */
export function sessionConfig(databaseUrl: string): ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: 'linli event store',
    keepAlive: true,
    options: [...PLANNER, 'synchronous_commit=on'].map((setting) => `-c ${setting}`).join(' '),
  };
}
