export {
  type CreateEventStore,
  createEventStore,
  type ProductStore,
  type StoreHealth,
  StreamUnreadable,
} from './create-event-store.js';
export { EventNotStorable, eventIdOf } from './encode.js';
export type { Seal, StoredEventDefinition, StoredEventDefinitions, Upcast } from './event-definition.js';
export type { StoreLogger } from './logger.js';
export { type LogRange, StoreUnavailable } from './reader.js';
export type { Patience } from './retry.js';
export {
  isRecorded,
  isUndecodable,
  isUnknown,
  type RawEvent,
  type StoredEvent,
  type UndecodableEvent,
  type UnknownEvent,
} from './stored-event.js';
export type {
  OnBatch,
  Subscribe,
  SubscriptionHealth,
  SupervisedSubscription,
  Wanted,
} from './subscription.js';
