import type { Recorded } from '@linli/kernel';

/** An event whose stored form does not decode: its stream is parked, the others go on. */
export interface UndecodableEvent {
  readonly undecodable: true;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly reason: string;
}

/** What the log hands to the views. */
export type LogEvent = Recorded | UndecodableEvent;

/**
 * Reads the log after a position (from its beginning without one) to its present end, in order, in pages of any size.
 * The views do not know the store; whoever composes them does.
 */
export type ReadLog = (after: bigint | undefined) => AsyncIterable<readonly LogEvent[]>;

export function isUndecodable(event: LogEvent): event is UndecodableEvent {
  return 'undecodable' in event;
}
