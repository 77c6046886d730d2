export type { Fault } from './compare.js';
export { type Entry, entryOf } from './entry.js';
export { type Evidence, type EvidentEvent, evidenceOf, readVerifier } from './evidence.js';
export {
  createLedger,
  type EventsCompared,
  type Inclusion,
  type KeptHead,
  type Ledger,
  LedgerAltered,
  type LedgerCheck,
} from './ledger.js';
export { isGenuine, type SignedTreeHead, signedTreeHead, type Vouched } from './tree-head.js';
