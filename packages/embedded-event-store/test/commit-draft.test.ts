import fc from 'fast-check';
import t from 'tap';
import { CommitDraft, type Ground, type WriteRequest } from '../src/commit-draft.js';
import { metastreamOf, type RecordedEvent, streamOfMetastream } from '../src/event.js';
import type { StreamHead } from '../src/stream-heads.js';
import { METASTREAM_METADATA, parseStreamMetadata } from '../src/stream-metadata.js';
import { Model, type Step, steps } from './model.js';

/** A log in memory, from which the ground of every commit is taken as the writer takes it from PostgreSQL. */
class Log {
  readonly events: RecordedEvent[] = [];

  ground(): Ground {
    const names = [0, 1, 2].flatMap((number) => [`s-${number}`, metastreamOf(`s-${number}`)]);
    return {
      nextPosition: this.events.length,
      nowMs: 0,
      heads: new Map(names.map((name) => [name, this.#head(name)])),
      placeAt: (stream, revision) => this.#of(stream).find((event) => event.revision === revision),
      placeOf: (id) => this.events.findLast((event) => event.id === id),
    };
  }

  #of(stream: string): RecordedEvent[] {
    return this.events.filter((event) => event.stream === stream);
  }

  #head(stream: string): StreamHead {
    const [last] = this.#of(stream).slice(-1);
    const [meta] = this.#of(metastreamOf(stream)).slice(-1);
    const isMeta = streamOfMetastream(stream) !== undefined;
    return {
      last: last?.revision ?? -1,
      newest: last ? [last] : [],
      metadata: isMeta ? METASTREAM_METADATA : meta && parseStreamMetadata(meta.data),
    };
  }
}

function requestOf(step: Step): WriteRequest {
  const stream = `s-${step.stream}`;
  if (step.kind !== 'append') return { kind: step.kind, stream, expected: step.expected };
  const events = step.ids.map((id) => ({
    // An id belongs to one stream: nobody repeats an append elsewhere.
    id: `${step.stream}-${id}`,
    type: 'T',
    isJson: true,
    data: Buffer.from('{}'),
    metadata: Buffer.alloc(0),
  }));
  return { kind: 'append', stream, expected: step.expected, events };
}

t.test('whatever is committed together, every request is answered as if it came alone', async (t) => {
  const property = fc.property(
    steps,
    fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 40, maxLength: 40 }),
    (all, sizes) => {
      const [log, model] = [new Log(), new Model()];
      let rest = all;
      for (const size of sizes) {
        const draft = new CommitDraft(log.ground());
        for (const step of rest.slice(0, size)) {
          const expectation = model.apply(step);
          const outcome = draft.add(requestOf(step));
          const told =
            outcome.kind === 'written' && step.kind === 'append'
              ? { kind: outcome.kind, revision: outcome.revision }
              : { kind: outcome.kind };
          if (JSON.stringify(told) !== JSON.stringify(expectation)) {
            throw new Error(
              `${JSON.stringify(step)}: ${JSON.stringify(told)} instead of ${JSON.stringify(expectation)}`,
            );
          }
        }
        log.events.push(...draft.events);
        rest = rest.slice(size);
      }
      return log.events.every((event, index) => event.position === index);
    },
  );
  t.doesNotThrow(() => fc.assert(property, { numRuns: 1_000 }));
});
