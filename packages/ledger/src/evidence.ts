import { readFile } from 'node:fs/promises';
import type { RawEvent } from '@linli/event-store';
import { type Entry, entryOf } from './entry.js';
import type { Inclusion, Ledger } from './ledger.js';

/** An event as it stands in an exported file, with all that proves it. */
export interface EvidentEvent {
  readonly entry: Entry;
  /** As stored, sealed; left out where the file is for others than the archive. Bytes stand as `{ $bytes: base64 }`. */
  readonly data?: unknown;
  readonly metadata?: unknown;
  readonly index: number;
  readonly path: readonly string[];
}

/** Events with the proof that they stand in the log under a signed head; what the stand-alone verifier reads. */
export interface Evidence extends Pick<Inclusion, 'head' | 'earlier'> {
  readonly events: readonly EvidentEvent[];
}

/** Proves events as they are stored now: one that was altered fails the proof that is made here. */
export async function evidenceOf(
  ledger: Pick<Ledger, 'prove'>,
  events: readonly RawEvent[],
  { content, earlier }: { readonly content: boolean; readonly earlier: readonly number[] },
): Promise<Evidence> {
  const proof = await ledger.prove(
    events.map(({ position }) => position),
    earlier,
  );
  return {
    head: proof.head,
    earlier: proof.earlier,
    events: events.map((event, at) => {
      const { index = -1, path = [] } = proof.leaves[at] ?? {};
      const { data, metadata } = event;
      const stored = content ? { data: writable(data), metadata: writable(metadata) } : {};
      return { entry: entryOf(event), ...stored, index, path };
    }),
  };
}

/** The stand-alone verifier: one file that checks an exported case without Linli. */
export async function readVerifier(): Promise<string> {
  return await readFile(new URL('../verifier/verify-case.mjs', import.meta.url), 'utf8');
}

function writable(value: unknown): unknown {
  return value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value;
}
