import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision } from './append-rule.js';
import type { ProposedEvent } from './event.js';
import type { Outgoing } from './outgoing.js';
import type { Refusal } from './wire/errors.js';
import { AppendTooLarge, InvalidRequest, refusalOf } from './wire/errors.js';
import {
  batchDeadlineMs,
  expectedPosition,
  expectedRevision,
  proposedEvent,
  sizeOnDisk,
  streamName,
  uuidText,
} from './wire/requests.js';
import { type BatchAnswer, batchAppended, batchRefused } from './wire/write-responses.js';
import type { WriteOutcome } from './write-queue.js';
import type { Writer } from './writer.js';

/** A write that was asked for and what became of it. */
export type WriteResult =
  | { kind: 'written'; revision: number; position: number }
  | { kind: 'refused'; refusal: Refusal };

/** Names stream and expectation in a refusal, as clients want to see them. */
export function resultOf(outcome: WriteOutcome, stream: string, expected: ExpectedRevision): WriteResult {
  switch (outcome.kind) {
    case 'written':
      return outcome;
    case 'wrong_expected_version':
      return { kind: 'refused', refusal: { kind: outcome.kind, stream, expected, current: outcome.current } };
    case 'stream_deleted':
      return { kind: 'refused', refusal: { kind: outcome.kind, stream } };
    case 'timeout':
    case 'unknown':
    case 'stopping':
      return { kind: 'refused', refusal: outcome };
  }
}

/** Gathers the events of one append up to the size limit. */
class EventsToAppend {
  readonly events: ProposedEvent[] = [];
  #size = 0;

  constructor(private readonly maxBytes: number) {}

  add(messages: readonly (AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage)[]): void {
    for (const message of messages) {
      const event = proposedEvent(message);
      this.#size += sizeOnDisk(event);
      if (this.#size > this.maxBytes) throw new AppendTooLarge(this.maxBytes);
      this.events.push(event);
    }
  }
}

/** Reads an Append call to its end and writes it. */
export async function append(
  requests: AsyncIterable<AppendReq>,
  writer: Writer,
  maxBytes: number,
  deadlineMs: number,
): Promise<WriteResult> {
  let target: { stream: string; expected: ExpectedRevision } | undefined;
  const gathered = new EventsToAppend(maxBytes);
  for await (const request of requests) {
    const options = request.getOptions();
    const message = request.getProposedMessage();
    if (options)
      target = { stream: streamName(options.getStreamIdentifier()), expected: expectedRevision(options) };
    if (message) gathered.add([message]);
  }
  if (!target) throw new InvalidRequest('The append has no options.');
  if (gathered.events.length === 0) throw new InvalidRequest('The append has no events.');
  await writer.room();
  const outcome = await writer.submit({ kind: 'append', ...target, events: gathered.events }, deadlineMs);
  return resultOf(outcome, target.stream, target.expected);
}

/** One append on a BatchAppend stream, while its parts arrive. */
class Batch {
  readonly #gathered: EventsToAppend;
  #refusal: Refusal | undefined;
  #stream = '';
  #expected: ExpectedRevision = 'any';
  #deadlineMs = Number.POSITIVE_INFINITY;

  constructor(
    readonly correlationId: string,
    maxBytes: number,
  ) {
    this.#gathered = new EventsToAppend(maxBytes);
  }

  /** Takes in a part. What is wrong is told when the last part has come: the client waits for one answer. */
  add(request: BatchAppendReq): void {
    if (this.#refusal) return;
    try {
      const options = request.getOptions();
      if (options) {
        this.#deadlineMs = batchDeadlineMs(options);
        this.#expected = expectedPosition(options);
        this.#stream = streamName(options.getStreamIdentifier());
      }
      this.#gathered.add(request.getProposedMessagesList());
    } catch (error) {
      this.#refusal = refusalOf(error);
    }
  }

  async write(writer: Writer): Promise<BatchAnswer> {
    const result = await this.#submit(writer);
    const { correlationId } = this;
    return result.kind === 'written'
      ? batchAppended({ correlationId, stream: this.#stream, expected: this.#expected }, result)
      : batchRefused({ correlationId, stream: this.#stream, expected: this.#expected }, result.refusal);
  }

  async #submit(writer: Writer): Promise<WriteResult> {
    if (this.#deadlineMs <= Date.now()) return { kind: 'refused', refusal: { kind: 'timeout' } };
    if (this.#refusal) return { kind: 'refused', refusal: this.#refusal };
    const { events } = this.#gathered;
    if (this.#stream === '' || events.length === 0) {
      return {
        kind: 'refused',
        refusal: { kind: 'invalid', reason: 'The append has no options or no events.' },
      };
    }
    const request = { kind: 'append', stream: this.#stream, expected: this.#expected, events } as const;
    return resultOf(await writer.submit(request, this.#deadlineMs), this.#stream, this.#expected);
  }
}

/** Serves a BatchAppend stream: appends in parts, many under way at once, each answered as soon as it is settled. */
export async function serveBatchAppends(
  requests: AsyncIterable<BatchAppendReq>,
  writer: Writer,
  maxBytes: number,
  out: Outgoing<BatchAnswer>,
): Promise<void> {
  const batches = new Map<string, Batch>();
  const underWay = new Set<Promise<void>>();
  for await (const request of requests) {
    const correlationId = uuidText(request.getCorrelationId());
    const batch = batches.get(correlationId) ?? new Batch(correlationId, maxBytes);
    batch.add(request);
    if (!request.getIsFinal()) {
      batches.set(correlationId, batch);
      continue;
    }
    batches.delete(correlationId);
    const answered = batch.write(writer).then((answer) => {
      out.write(answer);
      underWay.delete(answered);
    });
    underWay.add(answered);
    await writer.room();
  }
  await Promise.all(underWay);
  out.end();
}
