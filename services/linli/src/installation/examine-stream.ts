import type { Parts } from '@linli/application';
import type { RawEvent } from '@linli/event-store';
import type { Ledger } from '@linli/ledger';
import type { Installation } from './installation.js';

/** Compares a stream, exactly as it is stored now, with what the ledger signed. */
export function examineStreamWith(
  { store }: Pick<Installation, 'store'>,
  ledger: Pick<Ledger, 'compare'>,
): NonNullable<Parts['examine']> {
  return async (stream) => {
    const events: RawEvent[] = [];
    for await (const event of store.readStreamRaw(stream)) events.push(event);
    const { verified, unsigned, fault } = await ledger.compare(events);
    const at = events.find(({ position }) => position === fault?.position);
    const found = { events: events.length, verified, unsigned };
    return fault && at ? { ...found, fault: { revision: at.revision, kind: fault.kind } } : found;
  };
}
