export { type ThrowAwayPostgres, throwAwayPostgres } from './throw-away-postgres.js';
