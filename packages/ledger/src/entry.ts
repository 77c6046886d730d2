import type { RawEvent } from '@linli/event-store';
import { leafHash, sha256 } from './hash.js';

/**
 * What a leaf says of an event: where it stands, what it is called, when the store wrote it, and the SHA-256 of what is
 * stored, sealed as it is, so that erasing a person changes no leaf. Fields in this order, as JSON without blanks.
 */
export interface Entry {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly created: string;
  readonly format: 'json' | 'bytes';
  readonly dataHash: string;
  readonly metadataHash: string;
}

/** The entry of an event. */
export function entryOf({
  position,
  stream,
  revision,
  eventId,
  type,
  storedAt,
  data,
  metadata,
}: RawEvent): Entry {
  return {
    position: String(position),
    stream,
    revision,
    eventId,
    type,
    created: storedAt,
    format: data instanceof Uint8Array ? 'bytes' : 'json',
    dataHash: sha256(asStored(data)).toString('hex'),
    metadataHash: sha256(asStored(metadata)).toString('hex'),
  };
}

/** Hash of the leaf of an event. */
export function leafOf(event: RawEvent): Buffer {
  return leafHash(JSON.stringify(entryOf(event)));
}

/** The bytes in the store: JSON as this program, like every client in JavaScript, writes it. */
function asStored(value: unknown): Uint8Array | string {
  if (value instanceof Uint8Array) return value;
  return value === undefined ? '' : JSON.stringify(value);
}
