import type { Parts } from '@linli/application';
import type { RawEvent } from '@linli/event-store';
import { evidenceOf, type Ledger, readVerifier } from '@linli/ledger';
import type { Installation } from './installation.js';

/** What the ledger knows, for the use cases. Streams are read exactly as they are stored now. */
export function evidenceWith(
  { store }: Pick<Installation, 'store'>,
  ledger: Ledger,
): NonNullable<Parts['evidence']> {
  async function read(stream: string): Promise<RawEvent[]> {
    const events: RawEvent[] = [];
    for await (const event of store.readStreamRaw(stream)) events.push(event);
    return events;
  }
  return {
    async examine(stream) {
      const events = await read(stream);
      const { verified, unsigned, fault } = await ledger.compare(events);
      const found = { events: events.length, verified, unsigned };
      const at = events.find(({ position }) => position === fault?.position);
      if (fault && at) return { ...found, fault: { revision: at.revision, kind: fault.kind } };
      // A record of leaves does not say to which stream one belonged, but the stream's own numbers tell of a gap.
      const gap = events.findIndex(({ revision }, index) => revision !== index);
      return gap < 0 ? found : { ...found, fault: { revision: gap, kind: 'missing' } };
    },
    prove: async (stream, wish) => await evidenceOf(ledger, await read(stream), wish),
    vouch: (manifest) => ledger.vouch(manifest),
    async published(part) {
      if (part === 'verify-case.mjs') return await readVerifier();
      if (part === 'public-key.pem') return ledger.publicKey;
      return (await ledger.heads()).map((head) => `${JSON.stringify(head)}\n`).join('');
    },
  };
}
