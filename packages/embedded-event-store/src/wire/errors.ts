import codePb from '@eventstore/db-client/generated/code_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { ExpectedRevision } from '../append-rule.js';

/*
 * EventStoreDB tells refusals in three shapes. Read, Delete, Tombstone and Append end the call with a status whose
 * `exception` trailer names the error (Append has a field of its own for a wrong expected version); BatchAppend
 * answers with a google.rpc.Status that carries the error as details.
 */

/** A request that makes no sense, whatever the log holds. */
export class InvalidRequest extends Error {}

/** An append above the limit. */
export class AppendTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`An append may hold at most ${maxBytes} bytes.`);
  }
}

/** The store stops while a request is still arriving: nothing of it has been written. */
export class StoreStopping extends Error {
  constructor() {
    super('The event store is stopping.');
  }
}

/** Why a call was refused. */
export type Refusal =
  | { kind: 'wrong_expected_version'; stream: string; expected: ExpectedRevision; current: number }
  | { kind: 'stream_deleted'; stream: string }
  | { kind: 'too_large'; maxBytes: number }
  | { kind: 'invalid'; reason: string }
  | { kind: 'access_denied' }
  | { kind: 'timeout' }
  | { kind: 'unknown' }
  | { kind: 'unavailable'; reason: string }
  | { kind: 'out_of_range'; reason: string }
  | { kind: 'stopping' };

/** The refusal behind something thrown. What is not ours is PostgreSQL's: it can be asked again later. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof InvalidRequest) return { kind: 'invalid', reason: error.message };
  if (error instanceof AppendTooLarge) return { kind: 'too_large', maxBytes: error.maxBytes };
  if (error instanceof StoreStopping) return { kind: 'unavailable', reason: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'unavailable', reason: `The database cannot be reached: ${reason}` };
}

const EXPECTED_NUMBER = { any: -2, no_stream: -1, stream_exists: -4 };

/** The refusal as the status that ends a call. */
export function callStatus(refusal: Refusal): StatusObject {
  switch (refusal.kind) {
    case 'wrong_expected_version': {
      const { stream, expected, current } = refusal;
      return ended(status.FAILED_PRECONDITION, 'The stream is at another revision.', {
        exception: 'wrong-expected-version',
        'stream-name': stream,
        'expected-version': String(typeof expected === 'number' ? expected : EXPECTED_NUMBER[expected]),
        ...(current >= 0 && { 'actual-version': String(current) }),
      });
    }
    case 'stream_deleted':
      return ended(status.FAILED_PRECONDITION, 'The stream is deleted.', {
        exception: 'stream-deleted',
        'stream-name': refusal.stream,
      });
    case 'too_large':
      return ended(status.INVALID_ARGUMENT, 'The append is too large.', {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(refusal.maxBytes),
      });
    case 'invalid':
      return ended(status.INVALID_ARGUMENT, refusal.reason);
    case 'access_denied':
      return ended(status.UNAUTHENTICATED, 'The credentials are missing or wrong.', {
        exception: 'access-denied',
      });
    case 'timeout':
      return ended(
        status.DEADLINE_EXCEEDED,
        'The deadline has passed; whether the write happened is unknown.',
      );
    case 'unknown':
      return ended(
        status.UNKNOWN,
        'The database was lost while writing; whether the write happened is unknown.',
      );
    case 'unavailable':
      return ended(status.UNAVAILABLE, refusal.reason);
    case 'out_of_range':
      return ended(status.OUT_OF_RANGE, refusal.reason);
    case 'stopping':
      return ended(status.CANCELLED, 'The event store is stopping.');
  }
}

function ended(code: status, details: string, trailers: Record<string, string> = {}): StatusObject {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, headerValue(value));
  return { code, details: headerValue(details), metadata };
}

/** HTTP/2 headers carry ASCII: anything else in a stream name or message is percent-encoded. */
function headerValue(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : encodeURI(text);
}

/** The refusal as one answer on a BatchAppend stream, which goes on. */
export function batchStatus(refusal: Refusal): InstanceType<typeof statusPb.Status> {
  const { code, details } = callStatus(refusal);
  const [name, message] = batchDetails(refusal);
  const any = new anyPb.Any();
  any.pack(message.serializeBinary(), `event_store.client.${name}`);
  const answer = new statusPb.Status();
  // Both enumerations are google.rpc.Code, each with a type of its own.
  answer.setCode(codePb.Code[status[code] as keyof typeof codePb.Code]);
  answer.setMessage(details);
  answer.setDetails(any);
  return answer;
}

function batchDetails(refusal: Refusal): [string, { serializeBinary(): Uint8Array }] {
  switch (refusal.kind) {
    case 'wrong_expected_version':
      return ['WrongExpectedVersion', wrongExpectedVersion(refusal)];
    case 'stream_deleted': {
      const deleted = new sharedPb.StreamDeleted();
      const identifier = new sharedPb.StreamIdentifier();
      identifier.setStreamName(new TextEncoder().encode(refusal.stream));
      deleted.setStreamIdentifier(identifier);
      return ['StreamDeleted', deleted];
    }
    case 'too_large': {
      const exceeded = new sharedPb.MaximumAppendSizeExceeded();
      exceeded.setMaxappendsize(refusal.maxBytes);
      return ['MaximumAppendSizeExceeded', exceeded];
    }
    case 'invalid': {
      const bad = new sharedPb.BadRequest();
      bad.setMessage(refusal.reason);
      return ['BadRequest', bad];
    }
    case 'timeout':
      return ['Timeout', new sharedPb.Timeout()];
    case 'access_denied':
      return ['AccessDenied', new sharedPb.AccessDenied()];
    case 'unknown':
    case 'unavailable':
    case 'out_of_range':
    case 'stopping':
      return ['Unknown', new sharedPb.Unknown()];
  }
}

function wrongExpectedVersion({
  expected,
  current,
}: {
  expected: ExpectedRevision;
  current: number;
}): InstanceType<typeof sharedPb.WrongExpectedVersion> {
  const details = new sharedPb.WrongExpectedVersion();
  if (current >= 0) details.setCurrentStreamRevision(String(current));
  else details.setCurrentNoStream(new emptyPb.Empty());
  if (expected === 'any') details.setExpectedAny(new emptyPb.Empty());
  else if (expected === 'no_stream') details.setExpectedNoStream(new emptyPb.Empty());
  else if (expected === 'stream_exists') details.setExpectedStreamExists(new emptyPb.Empty());
  else details.setExpectedStreamPosition(String(expected));
  return details;
}
