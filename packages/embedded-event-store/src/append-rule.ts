/** What a writer says about the stream it writes to: its last revision, or one of the looser demands. */
export type ExpectedRevision = number | 'any' | 'no_stream' | 'stream_exists';

/** What the rule needs to know of a stream. */
export interface StreamSummary {
  /** Last revision; -1 when there is no event. */
  last: number;
  /** Deleted, but may be written to again. */
  softDeleted: boolean;
  /** Closed for ever. */
  tombstoned: boolean;
  /** Its metadata has been written, so it counts as existing even without events. */
  hasMetadata: boolean;
}

/** The identities already in a stream, as far as they matter to one append. */
export interface KnownEvents {
  /** Id of the event at a revision from the expected one on, up to the last. */
  idAt(revision: number): string | undefined;
  /** Revision at which this id stands in the stream, if it was appended recently. */
  revisionOf(id: string): number | undefined;
}

/** What is to be done with an append. */
export type Decision =
  | { kind: 'append' }
  | { kind: 'repeat'; lastRevision: number }
  | { kind: 'wrong_expected_version' }
  | { kind: 'stream_deleted' };

/**
 * The append rule. With a numeric expectation (or `no_stream`) it is fully idempotent by event id: ids that already stand at
 * those revisions are the same success again; a first id that differs is a conflict; a first one that matches with a later
 * one that does not is a corrupted repeat, also answered as a conflict. With `any` and `stream_exists` it is
 * idempotent as far as `revisionOf` remembers.
 */
export function decideAppend(
  stream: StreamSummary,
  expected: ExpectedRevision,
  ids: readonly string[],
  known: KnownEvents,
): Decision {
  if (stream.tombstoned) return { kind: 'stream_deleted' };
  if (expected === 'stream_exists') {
    if (stream.softDeleted) return { kind: 'stream_deleted' };
    if (stream.last < 0 && !stream.hasMetadata) return { kind: 'wrong_expected_version' };
  }
  if (expected === 'any' || expected === 'stream_exists') return decideByMemory(ids, known);

  const expectedLast = expected === 'no_stream' ? -1 : expected;
  if (expectedLast > stream.last) return { kind: 'wrong_expected_version' };
  if (expectedLast === stream.last) return { kind: 'append' };
  return decideRepeat(stream, expectedLast, ids, known);
}

function decideByMemory(ids: readonly string[], known: KnownEvents): Decision {
  const revisions = ids.map((id) => known.revisionOf(id));
  const lastRevision = revisions.at(-1);
  if (revisions[0] === undefined) return { kind: 'append' };
  if (lastRevision === undefined || revisions.includes(undefined)) return { kind: 'wrong_expected_version' };
  return { kind: 'repeat', lastRevision };
}

function decideRepeat(
  stream: StreamSummary,
  expectedLast: number,
  ids: readonly string[],
  known: KnownEvents,
): Decision {
  const firstUnknown = ids.findIndex((id, index) => known.idAt(expectedLast + 1 + index) !== id);
  if (firstUnknown < 0) return { kind: 'repeat', lastRevision: expectedLast + ids.length };
  const startsAnew = firstUnknown === 0 && expectedLast === -1 && stream.softDeleted;
  return startsAnew ? { kind: 'append' } : { kind: 'wrong_expected_version' };
}

/** The rule for closing a stream, softly or for ever. What never existed can only be closed for ever. */
export function decideDelete(stream: StreamSummary, expected: ExpectedRevision, forEver: boolean): Decision {
  if (stream.tombstoned) return { kind: 'stream_deleted' };
  const exists = stream.last >= 0 || stream.hasMetadata;
  const holds =
    (expected === 'any' && (exists || forEver)) ||
    (expected === 'stream_exists' && exists) ||
    (expected === 'no_stream' && stream.last < 0 && (exists || forEver)) ||
    expected === stream.last;
  return holds ? { kind: 'append' } : { kind: 'wrong_expected_version' };
}
