import type { RecordedLeaf } from './ledger-files.js';

/** The first place where the log is not what was signed. */
export interface Fault {
  /** `changed`: another event, or another content, stands there. `missing`: it is gone. `added`: it came in later. */
  readonly kind: 'changed' | 'missing' | 'added';
  readonly position: bigint;
}

/** Compares the log with the leaves on record; reads the log to its end in any case. */
export async function compareWithRecord(
  record: readonly RecordedLeaf[],
  log: AsyncIterable<RecordedLeaf>,
): Promise<Fault | undefined> {
  let fault: Fault | undefined;
  let count = 0;
  for await (const leaf of log) {
    const recorded = record[count];
    if (recorded) fault ??= differenceOf(recorded, leaf);
    count += 1;
  }
  const gone = record[count];
  return fault ?? (gone && { kind: 'missing', position: gone.position });
}

function differenceOf(recorded: RecordedLeaf, present: RecordedLeaf): Fault | undefined {
  if (present.position < recorded.position) return { kind: 'added', position: present.position };
  if (present.position > recorded.position) return { kind: 'missing', position: recorded.position };
  const isSame = Buffer.compare(present.hash, recorded.hash) === 0;
  return isSame ? undefined : { kind: 'changed', position: present.position };
}
