export type { Fault } from './compare.js';
export { type Entry, entryOf } from './entry.js';
export {
  createLedger,
  type EventsCompared,
  type Inclusion,
  type Ledger,
  LedgerAltered,
  type LedgerCheck,
} from './ledger.js';
export { isGenuine, type SignedTreeHead } from './tree-head.js';
