import type { DomainEvent, Instant, Recorded } from '@linli/kernel';

/** An event exactly as the store holds it: nothing upcast, nothing checked, personal fields sealed. */
export interface RawEvent {
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
  readonly revision: number;
  readonly position: bigint;
  /** When the store wrote it, by the store's own clock. */
  readonly storedAt: Instant;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** Where an event stands that cannot be handed out as a fact. */
interface Unread extends Pick<RawEvent, 'eventId' | 'stream' | 'type' | 'revision' | 'position'> {}

/** An event of a known type that does not decode. Its stream cannot be trusted until that is mended. */
export interface UndecodableEvent extends Unread {
  readonly undecodable: true;
  /** Names fields and what is wrong with them, never their content. */
  readonly reason: string;
}

/** An event of a type this program does not know: written by a newer one, or by somebody else. */
export interface UnknownEvent extends Unread {
  readonly unknown: true;
}

/** Whatever comes out of the log. Nothing is left out silently. */
export type StoredEvent<E extends DomainEvent = DomainEvent> = Recorded<E> | UndecodableEvent | UnknownEvent;

/** True for an event of a known type that does not decode. */
export function isUndecodable(event: StoredEvent): event is UndecodableEvent {
  return 'undecodable' in event;
}

/** True for an event of an unknown type. */
export function isUnknown(event: StoredEvent): event is UnknownEvent {
  return 'unknown' in event;
}

/** True for a fact that decoded well. */
export function isRecorded(event: StoredEvent): event is Recorded {
  return 'meta' in event;
}
