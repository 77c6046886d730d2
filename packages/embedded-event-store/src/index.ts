export type { StoreCredentials } from './credentials.js';
export type { StoreLogger } from './logger.js';
export {
  type EmbeddedEventStore,
  type EmbeddedEventStoreOptions,
  type StoreTls,
  serveEmbeddedEventStore,
} from './serve.js';
export { type EventStoreProcess, spawnEmbeddedEventStore } from './spawn.js';
