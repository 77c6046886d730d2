import pg from 'pg';

/** Breaks what production stands on while something is asked, piece by piece, and mends it again. */
export async function duringBreakdown(connectionString: string, ask: () => Promise<unknown>): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 1, application_name: 'g17' });
  pool.on('error', () => undefined);
  try {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace
       WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')`,
    );
    for (const { name } of rows) {
      await pool.query(`ALTER SCHEMA "${name}" RENAME TO away`);
      try {
        await ask();
      } finally {
        await pool.query(`ALTER SCHEMA away RENAME TO "${name}"`);
      }
    }
    const cut = setInterval(() => {
      void pool
        .query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name <> 'g17' AND datname = current_database()`,
        )
        .catch(() => undefined);
    }, 50);
    await ask();
    clearInterval(cut);
  } finally {
    await pool.end();
  }
}
