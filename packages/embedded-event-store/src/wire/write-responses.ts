import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendResp, DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { ExpectedRevision } from '../append-rule.js';
import { batchStatus, type Refusal } from './errors.js';
import { fieldSize, Output, varintSize } from './protobuf-output.js';

/** One answer on a BatchAppend stream, encoded. */
export type BatchAnswer = Buffer;

/** Which append an answer is for; the client needs it back. */
export interface BatchAddress {
  correlationId: string;
  stream: string;
  expected: ExpectedRevision;
}

interface Written {
  revision: number;
  position: number;
}

/** Tells that a batch is durable. Written by hand like the events read: there is one per append. */
export function batchAppended(
  { correlationId, stream }: BatchAddress,
  { revision, position }: Written,
): BatchAnswer {
  const name = Buffer.from(stream);
  const positionSize = 2 * (1 + varintSize(position));
  const successSize = 1 + varintSize(revision) + fieldSize(positionSize);
  const uuidSize = fieldSize(correlationId.length);
  const nameSize = fieldSize(name.length);
  const out = new Output(fieldSize(uuidSize) + fieldSize(successSize) + fieldSize(nameSize));
  out.startMessage(1, uuidSize);
  out.bytes(2, Buffer.from(correlationId, 'latin1'));
  out.startMessage(3, successSize);
  out.integer(1, revision);
  out.startMessage(3, positionSize);
  out.integer(1, position);
  out.integer(2, position);
  out.startMessage(4, nameSize);
  out.bytes(3, name);
  return out.buffer;
}

/** Tells why a batch was not written, or that its outcome is unknown. */
export function batchRefused(
  { correlationId, stream, expected }: BatchAddress,
  refusal: Refusal,
): BatchAnswer {
  const uuid = new sharedPb.UUID();
  uuid.setString(correlationId);
  const identifier = new sharedPb.StreamIdentifier();
  identifier.setStreamName(new TextEncoder().encode(stream));
  const answer = new streamsPb.BatchAppendResp();
  answer.setCorrelationId(uuid);
  answer.setStreamIdentifier(identifier);
  answer.setError(batchStatus(refusal));
  if (expected === 'any') answer.setAny(new emptyPb.Empty());
  else if (expected === 'no_stream') answer.setNoStream(new emptyPb.Empty());
  else if (expected === 'stream_exists') answer.setStreamExists(new emptyPb.Empty());
  else answer.setStreamPosition(String(expected));
  return Buffer.from(answer.serializeBinary());
}

/** Answer to an Append call that is durable. */
export function appended({ revision, position }: Written): AppendResp {
  const place = new streamsPb.AppendResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const success = new streamsPb.AppendResp.Success();
  success.setCurrentRevision(String(revision));
  success.setPosition(place);
  const answer = new streamsPb.AppendResp();
  answer.setSuccess(success);
  return answer;
}

/** The one refusal an Append call answers in its own message instead of failing. */
export function appendConflict(refusal: { expected: ExpectedRevision; current: number }): AppendResp {
  const { expected, current } = refusal;
  const conflict = new streamsPb.AppendResp.WrongExpectedVersion();
  if (current >= 0) conflict.setCurrentRevision(String(current));
  else conflict.setCurrentNoStream(new sharedPb.Empty());
  if (expected === 'any') conflict.setExpectedAny(new sharedPb.Empty());
  else if (expected === 'no_stream') conflict.setExpectedNoStream(new sharedPb.Empty());
  else if (expected === 'stream_exists') conflict.setExpectedStreamExists(new sharedPb.Empty());
  else conflict.setExpectedRevision(String(expected));
  const answer = new streamsPb.AppendResp();
  answer.setWrongExpectedVersion(conflict);
  return answer;
}

/** Answer to a Delete call. */
export function deleted(position: number): DeleteResp {
  const place = new streamsPb.DeleteResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const answer = new streamsPb.DeleteResp();
  answer.setPosition(place);
  return answer;
}

/** Answer to a Tombstone call. */
export function tombstoned(position: number): TombstoneResp {
  const place = new streamsPb.TombstoneResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const answer = new streamsPb.TombstoneResp();
  answer.setPosition(place);
  return answer;
}
