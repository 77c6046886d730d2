import type { RawEvent } from '@linli/event-store';
import { compareWithRecord, type Fault } from '../../src/compare.js';
import { leafOf } from '../../src/entry.js';
import type { RecordedLeaf } from '../../src/ledger-files.js';

/** A verifier with a bug: what it makes of a log, given what the log was when it was signed. */
export type Verifier = (
  signed: readonly RawEvent[],
  present: readonly RawEvent[],
) => Promise<Fault | undefined>;

/** The real one, over events at hand. */
const sound = blindTo((event) => event);

/** Each overlooks one thing. The proof must notice every one of them. */
export const planted: Readonly<Record<string, Verifier>> = {
  'overlooks content': blindTo((event) => ({ ...event, data: undefined })),
  'overlooks metadata': blindTo((event) => ({ ...event, metadata: undefined })),
  'overlooks the type': blindTo((event) => ({ ...event, type: '' })),
  'overlooks the event id': blindTo((event) => ({ ...event, eventId: '' })),
  'overlooks the time of storing': blindTo((event) => ({ ...event, storedAt: '' })),
  'overlooks the stream': blindTo((event) => ({ ...event, stream: '' })),
  'overlooks the revision': blindTo((event) => ({ ...event, revision: 0 })),
  'takes bytes for JSON': blindTo((event) => ({ ...event, data: parsed(event.data) })),
  'takes what is hidden for the store’s own': async (signed, present) => {
    const ids = new Set(present.map(({ eventId }) => eventId));
    return await sound(
      signed.filter(({ eventId }) => ids.has(eventId)),
      present,
    );
  },
  'overlooks that the end is missing': async (signed, present) =>
    await sound(signed.slice(0, present.length), present),
  'reads only a part': async (signed, present) => await sound(signed.slice(0, 500), present.slice(0, 500)),
  'overlooks the order': async (signed, present) => {
    const byContent = (one: RawEvent, other: RawEvent) => one.eventId.localeCompare(other.eventId);
    const inOrder = (events: readonly RawEvent[]) =>
      events.toSorted(byContent).map((event, at) => ({ ...event, position: BigInt(at) }));
    return await sound(inOrder(signed), inOrder(present));
  },
  'names the place after': async (signed, present) => {
    const fault = await sound(signed, present);
    return fault && { ...fault, position: fault.position + 1n };
  },
};

function blindTo(seen: (event: RawEvent) => RawEvent): Verifier {
  const leaf = (event: RawEvent): RecordedLeaf => ({ position: event.position, hash: leafOf(seen(event)) });
  return async (signed, present) => await compareWithRecord(signed.map(leaf), each(present.map(leaf)));
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function parsed(data: unknown): unknown {
  if (!(data instanceof Uint8Array)) return data;
  return JSON.parse(Buffer.from(data).toString('utf8'));
}
