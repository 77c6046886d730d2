/**
 * One PostgreSQL for a whole test run. Writes its superuser's URL to stdout when it is ready and goes, data and all, as
 * soon as stdin is closed: by the test runner, or by the runner's death.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@linli/local-postgres';

// A Ctrl-C reaches the whole process group; the runner still decides when the database goes.
process.on('SIGINT', () => undefined);

const dataDir = await mkdtemp(join(tmpdir(), 'linli-test-run-'));
const postgres = await startLocalPostgres({ dataDir, fsync: false, settings: { max_connections: '300' } });
process.stdout.write(`${postgres.connectionString('postgres')}\n`);

process.stdin.resume();
await once(process.stdin, 'close');
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });
