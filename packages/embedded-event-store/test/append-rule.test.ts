import t from 'tap';
import { decideAppend, decideDelete, type ExpectedRevision, type StreamSummary } from '../src/append-rule.js';

const FRESH: StreamSummary = { last: -1, softDeleted: false, tombstoned: false, hasMetadata: false };

/** A stream holding events with these ids, all of them remembered. */
function holding(...ids: string[]) {
  return {
    summary: { ...FRESH, last: ids.length - 1 },
    known: {
      idAt: (revision: number) => ids[revision],
      revisionOf: (id: string) => (ids.includes(id) ? ids.indexOf(id) : undefined),
    },
  };
}

const NOTHING = { idAt: () => undefined, revisionOf: () => undefined };

function decide(stream: ReturnType<typeof holding>, expected: ExpectedRevision, ...ids: string[]) {
  return decideAppend(stream.summary, expected, ids, stream.known);
}

t.test('the revision read is the revision to append at', async (t) => {
  t.same(decide(holding('a', 'b'), 1, 'c'), { kind: 'append' });
  t.same(decide(holding(), 'no_stream', 'a'), { kind: 'append' });
});

t.test('a writer that has not seen the last event is refused', async (t) => {
  t.same(decide(holding('a', 'b'), 0, 'c'), { kind: 'wrong_expected_version' });
  t.same(decide(holding('a', 'b'), 'no_stream', 'c'), { kind: 'wrong_expected_version' });
});

t.test('a writer that has seen more than there is, is refused, also with known ids', async (t) => {
  t.same(decide(holding('a', 'b'), 2, 'c'), { kind: 'wrong_expected_version' });
  t.same(decide(holding('a', 'b'), 5, 'a'), { kind: 'wrong_expected_version' });
});

t.test('ids that already stand at those revisions are the same success again', async (t) => {
  t.same(decide(holding('a', 'b', 'c'), 'no_stream', 'a', 'b'), { kind: 'repeat', lastRevision: 1 });
  t.same(decide(holding('a', 'b', 'c'), 0, 'b', 'c'), { kind: 'repeat', lastRevision: 2 });
});

t.test('a repeat of which a later part is unknown is refused as corrupted', async (t) => {
  t.same(decide(holding('a', 'b'), 'no_stream', 'a', 'x'), { kind: 'wrong_expected_version' });
  t.same(decide(holding('a', 'b'), 0, 'b', 'c'), { kind: 'wrong_expected_version' });
});

t.test('known ids at other revisions are a conflict', async (t) => {
  t.same(decide(holding('a', 'b', 'c'), 'no_stream', 'b'), { kind: 'wrong_expected_version' });
});

t.test('without an expectation an append repeats what is remembered of this stream', async (t) => {
  for (const expected of ['any', 'stream_exists'] as const) {
    t.same(decide(holding('a', 'b'), expected, 'a', 'b'), { kind: 'repeat', lastRevision: 1 });
    t.same(decide(holding('a', 'b'), expected, 'c'), { kind: 'append' });
    t.same(decide(holding('a', 'b'), expected, 'b', 'c'), { kind: 'wrong_expected_version' });
  }
});

t.test('stream_exists demands an event or metadata', async (t) => {
  t.same(decideAppend(FRESH, 'stream_exists', ['a'], NOTHING), { kind: 'wrong_expected_version' });
  t.same(decideAppend({ ...FRESH, hasMetadata: true }, 'stream_exists', ['a'], NOTHING), { kind: 'append' });
});

t.test('a deleted stream does not exist, may begin anew, and goes on at its revision', async (t) => {
  const deleted: StreamSummary = { ...FRESH, last: 4, softDeleted: true, hasMetadata: true };
  t.same(decideAppend(deleted, 'stream_exists', ['a'], NOTHING), { kind: 'stream_deleted' });
  for (const expected of ['no_stream', 'any', 4] as const) {
    t.same(decideAppend(deleted, expected, ['a'], NOTHING), { kind: 'append' });
  }
  t.same(decideAppend(deleted, 3, ['a'], NOTHING), { kind: 'wrong_expected_version' });
});

t.test('a closed stream takes nothing any more', async (t) => {
  const closed: StreamSummary = { ...FRESH, last: Number.MAX_SAFE_INTEGER, tombstoned: true };
  for (const expected of ['any', 'no_stream', 'stream_exists', 3] as const) {
    t.same(decideAppend(closed, expected, ['a'], NOTHING), { kind: 'stream_deleted' });
    t.same(decideDelete(closed, expected, true), { kind: 'stream_deleted' });
  }
});

t.test('a stream is deleted only at the revision expected', async (t) => {
  const stream: StreamSummary = { ...FRESH, last: 3 };
  t.same(decideDelete(stream, 3, false), { kind: 'append' });
  t.same(decideDelete(stream, 'any', false), { kind: 'append' });
  t.same(decideDelete(stream, 2, false), { kind: 'wrong_expected_version' });
  t.same(decideDelete(stream, 'no_stream', false), { kind: 'wrong_expected_version' });
  for (const expected of ['no_stream', 'any'] as const) {
    t.same(decideDelete(FRESH, expected, false), { kind: 'wrong_expected_version' });
    t.same(decideDelete(FRESH, expected, true), { kind: 'append' });
  }
  t.same(decideDelete({ ...FRESH, hasMetadata: true }, 'no_stream', false), { kind: 'append' });
});
