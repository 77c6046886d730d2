import { createReadModels } from '@linli/read-models';
import { pagesOf } from './pages.js';

/*
 * Fills the views of an empty database with a street of ten communities, for benchmarks of rooms that may not reach in here:
 * `settle.ts <connection string> <events> <reports per day>`.
 */

const [connectionString = '', events, reportsPerDay] = process.argv.slice(2);
const views = createReadModels({ connectionString, connections: 1 });
try {
  await views.migrate();
  const size = { seed: 3, communities: 10, reportsPerDay: Number(reportsPerDay) };
  await views.rebuild({ read: pagesOf(size, Number(events)) });
} finally {
  await views.close();
}
