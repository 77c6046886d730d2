export { type ReadPdf, readPdf } from './read-pdf.js';
export { startTestStore, type TestStore } from './test-store.js';
export { type ThrowAwayPostgres, throwAwayPostgres } from './throw-away-postgres.js';
