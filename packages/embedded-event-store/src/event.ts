/** An event as a client proposes it. */
export interface ProposedEvent {
  /** UUID in lower-case text form. */
  id: string;
  type: string;
  isJson: boolean;
  data: Buffer;
  metadata: Buffer;
}

/** An event as it stands in the log for ever. */
export interface RecordedEvent extends ProposedEvent {
  /** Place in the one total order over all streams; counts up from 0 without a gap, in the order of commits. */
  position: number;
  stream: string;
  /** Place in its stream; counts up from 0 without a gap. */
  revision: number;
  /** Milliseconds since 1970. */
  createdMs: number;
}

/** Revision of the event that closes a stream for ever: beyond every real one. */
export const TOMBSTONE_REVISION = Number.MAX_SAFE_INTEGER;
/** Type of the event that closes a stream for ever, as EventStoreDB names it. */
export const TOMBSTONE_TYPE = '$streamDeleted';
/** Type of the events of a metadata stream. */
export const METADATA_TYPE = '$metadata';

/** The stream that holds the metadata of `stream`. */
export function metastreamOf(stream: string): string {
  return `$$${stream}`;
}

/** The stream whose metadata `stream` holds; `undefined` when it is no metadata stream. */
export function streamOfMetastream(stream: string): string | undefined {
  return stream.startsWith('$$') ? stream.slice(2) : undefined;
}
