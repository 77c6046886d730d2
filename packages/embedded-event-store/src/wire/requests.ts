import { isUtf8 } from 'node:buffer';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type {
  AppendReq,
  BatchAppendReq,
  DeleteReq,
  ReadReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision } from '../append-rule.js';
import type { ProposedEvent } from '../event.js';
import type { Direction } from '../event-table.js';
import { compileFilter, type EventFilter } from '../filter.js';
import { InvalidRequest } from './errors.js';

const { FORWARDS } = streamsPb.ReadReq.Options.ReadDirection;

/** Longer names would not fit into an index entry. */
const MAX_STREAM_NAME_BYTES = 2_000;

/** The name in a request; refuses what no stream can be called. */
export function streamName(identifier: StreamIdentifier | undefined): string {
  const bytes = identifier?.getStreamName_asU8() ?? new Uint8Array();
  if (!isUtf8(bytes)) throw new InvalidRequest('The stream name is not valid UTF-8.');
  const name = Buffer.from(bytes).toString('utf8');
  if (name === '' || name === '$$') throw new InvalidRequest('The stream name is empty.');
  if (name.includes('\0')) throw new InvalidRequest('The stream name contains a NUL character.');
  if (bytes.length > MAX_STREAM_NAME_BYTES) {
    throw new InvalidRequest(`The stream name is longer than ${MAX_STREAM_NAME_BYTES} bytes.`);
  }
  return name;
}

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in lower-case text form. */
export function uuidText(uuid: UUID | undefined): string {
  const structured = uuid?.getStructured();
  const text = structured
    ? fromBits(structured.getMostSignificantBits(), structured.getLeastSignificantBits())
    : (uuid?.getString() ?? '').toLowerCase();
  if (!UUID_TEXT.test(text)) throw new InvalidRequest(`"${text}" is not a UUID.`);
  return text;
}

function fromBits(most: string, least: string): string {
  const hex = [most, least]
    .map((bits) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** An event as Append and BatchAppend carry it. */
export function proposedEvent(
  message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage,
): ProposedEvent {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type') ?? '';
  if (type === '' || type.includes('\0')) throw new InvalidRequest('An event has no usable type.');
  return {
    id: uuidText(message.getId()),
    type,
    isJson: metadata.get('content-type') === 'application/json',
    data: view(message.getData_asU8()),
    metadata: view(message.getCustomMetadata_asU8()),
  };
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Size of an event as EventStoreDB counts it against the largest append. */
export function sizeOnDisk(event: ProposedEvent): number {
  return event.data.length + event.metadata.length + 2 * event.type.length;
}

/** The expectation of Append, Delete and Tombstone. */
export function expectedRevision(options: AppendReq.Options | DeleteReq.Options): ExpectedRevision {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

/** The expectation of BatchAppend. */
export function expectedPosition(options: BatchAppendReq.Options): ExpectedRevision {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

/** Milliseconds since 1970 until which a BatchAppend may take; Infinity when it says nothing. */
export function batchDeadlineMs(options: BatchAppendReq.Options): number {
  const deadline = options.getDeadline();
  return deadline ? deadline.getSeconds() * 1000 + deadline.getNanos() / 1e6 : Number.POSITIVE_INFINITY;
}

/** A read or a subscription, as asked for. */
export interface ReadOrder {
  /** `undefined` for the whole log. */
  stream: string | undefined;
  from: number | 'start' | 'end';
  direction: Direction;
  /** `undefined` for a subscription. */
  maxCount: number | undefined;
  filter: EventFilter | undefined;
}

/** Reads the options of a Read call. Links are never resolved: this store has none. */
export function readOrder(request: ReadReq): ReadOrder {
  const options = request.getOptions();
  if (!options) throw new InvalidRequest('The read has no options.');
  const filter = options.getFilter();
  return {
    ...startOf(options),
    direction: options.getReadDirection() === FORWARDS ? 'forwards' : 'backwards',
    maxCount: options.hasSubscription() ? undefined : Number(options.getCount()),
    filter: filter && compileFilter(filter),
  };
}

function startOf(options: ReadReq.Options): Pick<ReadOrder, 'stream' | 'from'> {
  const stream = options.getStream();
  if (stream) {
    const from = stream.hasRevision() ? Number(stream.getRevision()) : stream.hasEnd() ? 'end' : 'start';
    return { stream: streamName(stream.getStreamIdentifier()), from };
  }
  const all = options.getAll();
  if (!all) throw new InvalidRequest('The read names neither a stream nor $all.');
  const position = all.getPosition();
  return {
    stream: undefined,
    from: position ? Number(position.getCommitPosition()) : all.hasEnd() ? 'end' : 'start',
  };
}
