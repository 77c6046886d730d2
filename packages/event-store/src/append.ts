import {
  CancelledError,
  type EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  StreamDeletedError,
  UnavailableError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { type Appended, type ExpectedRevision, OutcomeUnknown, StaleRevision } from '@linli/kernel';
import type { AppendConnection } from './append-connection.js';
import type { EncodedEvent } from './encode.js';
import type { Reader } from './reader.js';
import { type Patience, retry, within } from './retry.js';

/**
 * Appends, and makes the outcome certain. A rejection or silence says nothing about what was stored, so the same events
 * with the same ids go to the same revision again: the store acknowledges them once more instead of storing them twice.
 */
export class Appender {
  constructor(
    private readonly connection: Pick<AppendConnection, 'use' | 'discard'>,
    private readonly reader: Pick<Reader, 'streamPage' | 'positionOf'>,
    private readonly patience: Patience,
  ) {}

  /** @throws StaleRevision · OutcomeUnknown */
  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
  ): Promise<Appended> {
    try {
      return await retry((leftMs) => this.#attempt(stream, expected, events, leftMs), {
        withinMs: this.patience.altogetherMs,
        isFinal: isAnswer,
      });
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) {
        return await this.#settleConflict(stream, expected, events, error);
      }
      if (isAnswer(error)) throw error;
      throw new OutcomeUnknown(
        `it is not known whether ${events.length} event(s) were appended to ${stream}`,
        {
          cause: error,
        },
      );
    }
  }

  async #attempt(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
    leftMs: number,
  ): Promise<Appended> {
    const deadline = Math.min(this.patience.perAttemptMs, leftMs);
    const client = await this.connection.use();
    try {
      // The client does not enforce its deadline when the server is silent, or ends the call without a word.
      const { nextExpectedRevision, position } = await within(
        deadline,
        client.appendToStream(stream, events.map(toEventData), {
          expectedRevision: toRevision(expected),
          deadline,
        }),
      );
      const revision = Number(nextExpectedRevision);
      return { revision, position: position?.commit ?? (await this.reader.positionOf(stream, revision)) };
    } catch (error) {
      if (!isAnswer(error) && !healsItself(error)) this.connection.discard(client);
      throw error;
    }
  }

  /** The stream stands elsewhere: because of others, or because these very events are there already. */
  async #settleConflict(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
    { actualVersion }: WrongExpectedVersionError,
  ): Promise<Appended> {
    const first = expected === 'no_stream' ? 0 : expected + 1;
    const there = await this.reader.streamPage(stream, first, events.length).catch((cause: unknown) => {
      throw new OutcomeUnknown(`the end of ${stream} could not be read after a conflict`, { cause });
    });
    const last = there.at(-1);
    if (last && events.every((event, index) => event.id === there[index]?.eventId)) {
      return { revision: last.revision, position: last.position };
    }
    throw new StaleRevision(
      stream,
      expected,
      actualVersion === NO_STREAM ? NO_STREAM : Number(actualVersion),
    );
  }
}

/** The server has looked at the append and said no: nothing of it was stored, and nothing will be. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof WrongExpectedVersionError ||
    error instanceof MaxAppendSizeExceededError ||
    error instanceof StreamDeletedError
  );
}

/** After these the client connects anew by itself. */
function healsItself(error: unknown): boolean {
  return error instanceof UnavailableError || error instanceof CancelledError;
}

function toEventData(event: EncodedEvent): ReturnType<typeof jsonEvent> {
  return jsonEvent(event);
}

type AppendOptions = NonNullable<Parameters<EventStoreDBClient['appendToStream']>[2]>;

function toRevision(expected: ExpectedRevision): NonNullable<AppendOptions['expectedRevision']> {
  return expected === 'no_stream' ? NO_STREAM : BigInt(expected);
}
