export { ROLES, type Role } from './actor.js';
export { type Clock, systemClock } from './clock.js';
export { type Decider, fold, happened } from './decider.js';
export type { Actor, DomainEvent, EventMeta, Happened, Instant, Recorded } from './event.js';
export {
  type Appended,
  type AppendMeta,
  type EventStore,
  type ExpectedRevision,
  OutcomeUnknown,
  type ReadStream,
  StaleRevision,
} from './event-store-port.js';
export { type CommandResult, type HandleCommand, handleCommand } from './handle-command.js';
export { demand, Rejection, type RejectionDetails, refuse } from './rejection.js';
export { isSealed, type Personal, type Sealed } from './sealed.js';
