export {
  type LocalPostgres,
  type LocalPostgresOptions,
  type PostgresLogger,
  startLocalPostgres,
} from './start-local-postgres.js';
