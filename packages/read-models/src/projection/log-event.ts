import type { Recorded } from '@linli/kernel';

/** An event whose stored form does not decode: its stream is parked, the others go on. */
export interface UndecodableEvent {
  readonly undecodable: true;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly reason: string;
}

/**
 * An event of a type this program does not know. In a stream the views are folded from it was written by a newer
 * version: the stream is parked, for a fold that leaves it out would be wrong for good (I8). In anybody else's stream no
 * view is about it, so it is passed over.
 */
export interface UnknownEvent {
  readonly unknown: true;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
}

/** What the log hands to the views. */
export type LogEvent = Recorded | UndecodableEvent | UnknownEvent;

/**
 * Reads the log after a position (from its beginning without one) to its present end, in order, in pages of any size.
 * The views do not know the store; whoever composes them does.
 */
export type ReadLog = (after: bigint | undefined) => AsyncIterable<readonly LogEvent[]>;

export function isUndecodable(event: LogEvent): event is UndecodableEvent {
  return 'undecodable' in event;
}

export function isUnknown(event: LogEvent): event is UnknownEvent {
  return 'unknown' in event;
}

/** True for a fact the views can fold. */
export function isRecorded(event: LogEvent): event is Recorded {
  return 'meta' in event;
}
