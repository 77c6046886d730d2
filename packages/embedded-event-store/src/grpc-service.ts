import type { Readable } from 'node:stream';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  DeleteReq,
  ReadReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import type {
  Deadline,
  handleBidiStreamingCall,
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  Metadata,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { append, resultOf, serveBatchAppends, type WriteResult } from './append-calls.js';
import { mayCall, type StoreCredentials } from './credentials.js';
import { Outgoing } from './outgoing.js';
import { answerRead } from './read-call.js';
import { answerSubscription, type Log } from './subscription.js';
import { callStatus, InvalidRequest, type Refusal, refusalOf, StoreStopping } from './wire/errors.js';
import { expectedRevision, readOrder, streamName } from './wire/requests.js';
import { appendConflict, appended, type BatchAnswer, deleted, tombstoned } from './wire/write-responses.js';
import type { Writer } from './writer.js';

const alreadyEncoded = { responseSerialize: (answer: Buffer) => answer };

/** The Streams service; what it streams to clients is encoded before it is handed to gRPC. */
export const STREAMS_SERVICE = {
  ...streamsGrpc.StreamsService,
  read: { ...streamsGrpc.StreamsService.read, ...alreadyEncoded },
  batchAppend: { ...streamsGrpc.StreamsService.batchAppend, ...alreadyEncoded },
};

/** What the service works on. */
export interface ServiceParts extends Log {
  writer: Writer;
  maxAppendBytes: number;
  credentials: StoreCredentials | undefined;
}

/** The handlers of the Streams service, and a way to end the calls that are open. */
export class StreamsHandlers {
  readonly #open = new Set<Outgoing<never>>();
  readonly #arriving = new Set<Readable>();

  constructor(private readonly parts: ServiceParts) {}

  /** Ends open streams as cancelled and turns away what is still arriving: what EventStoreDB does when it stops. */
  cancelAll(): void {
    for (const out of this.#open) out.refuse({ kind: 'stopping' });
    for (const call of this.#arriving) call.destroy(new StoreStopping());
  }

  handlers(): UntypedServiceImplementation {
    const read: handleServerStreamingCall<ReadReq, Buffer> = (call) => {
      this.#stream(call.metadata, new Outgoing<Buffer>(call), async (out) => {
        const order = readOrder(call.request);
        if (order.maxCount === undefined) await answerSubscription(order, this.parts, out);
        else await answerRead(order, this.parts.reader, out);
      });
    };
    const batchAppend: handleBidiStreamingCall<BatchAppendReq, BatchAnswer> = (call) => {
      const { writer, maxAppendBytes } = this.parts;
      this.#stream(call.metadata, new Outgoing<BatchAnswer>(call), (out) =>
        serveBatchAppends(call, writer, maxAppendBytes, out),
      );
    };
    const appendOnce: handleClientStreamingCall<AppendReq, AppendResp> = (call, answer) => {
      const { writer, maxAppendBytes } = this.parts;
      this.#single(call.metadata, answer, async () => {
        this.#arriving.add(call);
        const deadlineMs = milliseconds(call.getDeadline());
        const result = await append(call, writer, maxAppendBytes, deadlineMs).finally(() =>
          this.#arriving.delete(call),
        );
        if (result.kind === 'written') return appended(result);
        if (result.refusal.kind === 'wrong_expected_version') return appendConflict(result.refusal);
        return result.refusal;
      });
    };
    return {
      read,
      batchAppend,
      append: appendOnce,
      delete: this.#closing('delete', deleted),
      tombstone: this.#closing('tombstone', tombstoned),
    };
  }

  #closing<T extends object>(
    kind: 'delete' | 'tombstone',
    answerOf: (position: number) => T,
  ): handleUnaryCall<DeleteReq, T> {
    return (call, answer) => {
      this.#single(call.metadata, answer, async () => {
        const options = call.request.getOptions();
        if (!options) throw new InvalidRequest('The request has no options.');
        const stream = streamName(options.getStreamIdentifier());
        const expected = expectedRevision(options);
        const outcome = await this.parts.writer.submit(
          { kind, stream, expected },
          milliseconds(call.getDeadline()),
        );
        const result: WriteResult = resultOf(outcome, stream, expected);
        return result.kind === 'written' ? answerOf(result.position) : result.refusal;
      });
    };
  }

  #stream<T>(metadata: Metadata, out: Outgoing<T>, work: (out: Outgoing<T>) => Promise<void>): void {
    if (!mayCall(metadata, this.parts.credentials)) return out.refuse({ kind: 'access_denied' });
    this.#open.add(out);
    work(out)
      .catch((error: unknown) => out.refuse(refusalOf(error)))
      .finally(() => this.#open.delete(out));
  }

  #single<T extends object>(
    metadata: Metadata,
    answer: sendUnaryData<T>,
    work: () => Promise<T | Refusal>,
  ): void {
    if (!mayCall(metadata, this.parts.credentials)) return answer(callStatus({ kind: 'access_denied' }));
    work().then(
      (result) => ('kind' in result ? answer(callStatus(result)) : answer(null, result)),
      (error: unknown) => answer(callStatus(refusalOf(error))),
    );
  }
}

function milliseconds(deadline: Deadline): number {
  return deadline instanceof Date ? deadline.getTime() : deadline;
}
