import fc from 'fast-check';
import type { ExpectedRevision } from '../src/append-rule.js';

/** One thing a client does, with ids as small numbers so that repeats are frequent. */
export type Step =
  | { kind: 'append'; stream: number; expected: ExpectedRevision; ids: number[] }
  | { kind: 'delete' | 'tombstone'; stream: number; expected: ExpectedRevision };

/** What the client must be told. */
export type Expectation =
  | { kind: 'written'; revision?: number }
  | { kind: 'wrong_expected_version' }
  | { kind: 'stream_deleted' };

const expected: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.constant('no_stream' as const) },
  { weight: 2, arbitrary: fc.constant('any' as const) },
  { weight: 1, arbitrary: fc.constant('stream_exists' as const) },
);
const stream = fc.integer({ min: 0, max: 2 });

/** Sequences in which conflicts, repeats, partial repeats, deletions and returns are common. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc.record({
        kind: fc.constant('append' as const),
        stream,
        expected,
        ids: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), stream, expected }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('tombstone' as const), stream, expected }) },
  ),
  { minLength: 1, maxLength: 40 },
);

interface ModelStream {
  /** Ids by revision, including those before a deletion. */
  ids: number[];
  /** First revision shown. */
  shownFrom: number;
  state: 'open' | 'deleted' | 'closed';
  hasMetadata: boolean;
}

/** The promise in its plainest form: arrays in memory, one step at a time. Written apart from the product's rule. */
export class Model {
  readonly streams: ModelStream[] = [0, 1, 2].map(() => ({
    ids: [],
    shownFrom: 0,
    state: 'open',
    hasMetadata: false,
  }));

  apply(step: Step): Expectation {
    const target = this.streams[step.stream];
    if (!target) throw new Error('no such stream');
    if (target.state === 'closed') return { kind: 'stream_deleted' };
    return step.kind === 'append'
      ? this.#append(target, step.expected, step.ids)
      : this.#remove(target, step);
  }

  #append(target: ModelStream, wanted: ExpectedRevision, ids: number[]): Expectation {
    const { length } = target.ids;
    if (wanted === 'stream_exists' && target.state === 'deleted') return { kind: 'stream_deleted' };
    if (wanted === 'stream_exists' && length === 0 && !target.hasMetadata)
      return { kind: 'wrong_expected_version' };
    if (wanted === 'any' || wanted === 'stream_exists') {
      const places = ids.map((id) => target.ids.lastIndexOf(id));
      if (places[0] === -1) return this.#write(target, ids);
      return places.includes(-1)
        ? { kind: 'wrong_expected_version' }
        : { kind: 'written', revision: places.at(-1) ?? -1 };
    }
    const at = wanted === 'no_stream' ? 0 : wanted + 1;
    if (at === length) return this.#write(target, ids);
    const there = target.ids.slice(at, at + ids.length);
    if (at < length && there.join() === ids.join()) return { kind: 'written', revision: at + ids.length - 1 };
    const beginsAnew = at === 0 && target.state === 'deleted' && there[0] !== ids[0];
    return beginsAnew ? this.#write(target, ids) : { kind: 'wrong_expected_version' };
  }

  #write(target: ModelStream, ids: number[]): Expectation {
    if (target.state === 'deleted') Object.assign(target, { state: 'open', shownFrom: target.ids.length });
    target.ids.push(...ids);
    return { kind: 'written', revision: target.ids.length - 1 };
  }

  #remove(
    target: ModelStream,
    { kind, expected: wanted }: { kind: string; expected: ExpectedRevision },
  ): Expectation {
    const exists = target.ids.length > 0 || target.hasMetadata;
    const holds = {
      any: exists || kind === 'tombstone',
      stream_exists: exists,
      no_stream: target.ids.length === 0 && (exists || kind === 'tombstone'),
    };
    if (!(typeof wanted === 'number' ? wanted === target.ids.length - 1 : holds[wanted])) {
      return { kind: 'wrong_expected_version' };
    }
    target.state = kind === 'delete' ? 'deleted' : 'closed';
    if (kind === 'delete') target.hasMetadata = true;
    return { kind: 'written' };
  }
}
