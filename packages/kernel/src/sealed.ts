/**
 * Personal text as it stands in the log and in the read models: encrypted, AES-256-GCM, under the key `key`.
 * `of` is `stream/eventId/field`, the additional authenticated data: a box moved elsewhere does not open.
 * When the key is destroyed (erasure) the box stays and can never be opened again.
 */
export interface Sealed {
  readonly box: string;
  readonly key: string;
  readonly of: string;
}

/** Personal text: clear in a command and in the event a decider returns, sealed from the moment it is stored. */
export type Personal<T extends string = string> = T | Sealed;

/** True when the value is sealed text rather than clear text. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'box' in value && 'key' in value && 'of' in value;
}
