export { cpuSeconds, cpuSecondsOfTree } from './measuring/cpu-time.js';
export { durabilitySettings, machine, median, quantile, writeFigures } from './measuring/figures.js';
export { type ReadPdf, readPdf } from './read-pdf.js';
export { accept, fail, openReceiver, type Received, type Receiver } from './receiver.js';
export { temporaryFolder } from './temporary-folder.js';
export { startTestStore, type TestStore } from './test-store.js';
export {
  type OwnedPostgres,
  ownedPostgres,
  type ThrowAwayPostgres,
  throwAwayPostgres,
} from './throw-away-postgres.js';
export { type Searched, searchBytes, searchDatabase, searchFiles, type Trace } from './traces/search.js';
export { type Needle, spellingsOf, spellingsOfBytes } from './traces/spellings.js';
