export { inTransaction } from './in-transaction.js';
export { migrateOnce } from './migrate-once.js';
export { openPool } from './open-pool.js';
