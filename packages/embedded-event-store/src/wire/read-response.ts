import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent } from '../event.js';
import { fieldSize, Output, varintSize } from './protobuf-output.js';

/*
 * Events are written to the wire by hand: they are by far the most frequent message, and the generated code takes five times
 * as long for them. The field numbers are those of streams.proto; what a stock client reads back is tested.
 */

const encoded = new WeakMap<RecordedEvent, Buffer>();

/** `ReadResp { event { event, commit_position } }`, made once however many followers it is sent to. */
export function eventResponse(event: RecordedEvent): Buffer {
  let response = encoded.get(event);
  if (!response) {
    response = encodeEvent(event);
    encoded.set(event, response);
  }
  return response;
}

const TICKS_PER_MS = '0000';
const CONTENT_TYPE = {
  json: entry('content-type', 'application/json'),
  binary: entry('content-type', 'application/octet-stream'),
};

function encodeEvent(event: RecordedEvent): Buffer {
  const stream = Buffer.from(event.stream);
  const type = entry('type', event.type);
  const created = entry('created', `${event.createdMs}${TICKS_PER_MS}`);
  const contentType = event.isJson ? CONTENT_TYPE.json : CONTENT_TYPE.binary;

  const streamSize = fieldSize(stream.length);
  const recordedSize =
    2 +
    38 + // id: UUID { string }, 36 characters
    fieldSize(streamSize) +
    1 +
    varintSize(event.revision) +
    2 * (1 + varintSize(event.position)) +
    fieldSize(type.length) +
    fieldSize(contentType.length) +
    fieldSize(created.length) +
    fieldSize(event.metadata.length) +
    fieldSize(event.data.length);
  const readEventSize = fieldSize(recordedSize) + 1 + varintSize(event.position);

  const out = new Output(fieldSize(readEventSize));
  out.startMessage(1, readEventSize);
  out.startMessage(1, recordedSize);
  out.startMessage(1, 38);
  out.bytes(2, Buffer.from(event.id, 'latin1'));
  out.startMessage(2, streamSize);
  out.bytes(3, stream);
  out.integer(3, event.revision);
  out.integer(4, event.position);
  out.integer(5, event.position);
  out.bytes(6, type);
  out.bytes(6, contentType);
  out.bytes(6, created);
  out.bytes(7, event.metadata);
  out.bytes(8, event.data);
  out.integer(3, event.position);
  return out.buffer;
}

/** An entry of a `map<string, string>`. */
function entry(key: string, value: string): Buffer {
  const [keyBytes, valueBytes] = [Buffer.from(key), Buffer.from(value)];
  const out = new Output(fieldSize(keyBytes.length) + fieldSize(valueBytes.length));
  out.bytes(1, keyBytes);
  out.bytes(2, valueBytes);
  return out.buffer;
}

/** The first message of every subscription. */
export function confirmationResponse(subscriptionId: string): Buffer {
  const confirmation = new streamsPb.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(subscriptionId);
  return serialize((response) => response.setConfirmation(confirmation));
}

/** Everything up to and including `position` has been looked at and, where it passed the filter, sent. */
export function checkpointResponse(position: number): Buffer {
  const checkpoint = new streamsPb.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  return serialize((response) => response.setCheckpoint(checkpoint));
}

/** The subscription has reached the end of the log and is live. */
export function caughtUpResponse(): Buffer {
  return serialize((response) => response.setCaughtUp(new streamsPb.ReadResp.CaughtUp()));
}

/** Answer to a read of a stream that does not exist. */
export function streamNotFoundResponse(stream: string): Buffer {
  const identifier = new sharedPb.StreamIdentifier();
  identifier.setStreamName(new TextEncoder().encode(stream));
  const notFound = new streamsPb.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifier);
  return serialize((response) => response.setStreamNotFound(notFound));
}

function serialize(fill: (response: InstanceType<typeof streamsPb.ReadResp>) => unknown): Buffer {
  const response = new streamsPb.ReadResp();
  fill(response);
  return Buffer.from(response.serializeBinary());
}
