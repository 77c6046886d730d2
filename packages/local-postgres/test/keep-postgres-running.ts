import { startLocalPostgres } from '@linli/local-postgres';

/** A program of its own for tests that kill it: starts PostgreSQL in the folder named and stays. */
const postgres = await startLocalPostgres({
  dataDir: process.argv[2] ?? '',
  fsync: false,
});
process.send?.({ pid: postgres.pid, url: postgres.connectionString() });
setInterval(() => undefined, 60_000);
