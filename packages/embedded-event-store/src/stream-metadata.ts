/** What a stream's metadata says about which of its events are still shown. */
export interface StreamMetadata {
  /** All entries as written, including those this store only keeps (`$acl`, `$cacheControl`, the user's own). */
  entries: Record<string, unknown>;
  maxCount?: number;
  maxAgeSeconds?: number;
  /** First revision still shown. */
  truncateBefore?: number;
}

/** Metadata streams show only their last event; they have no metadata of their own. */
export const METASTREAM_METADATA: StreamMetadata = { entries: {}, maxCount: 1 };

/** Reads the data of a `$metadata` event. What cannot be read restricts nothing. */
export function parseStreamMetadata(data: Buffer): StreamMetadata {
  const entries = parseObject(data);
  const metadata: StreamMetadata = { entries };
  const maxCount = asCount(entries.$maxCount);
  const maxAgeSeconds = asCount(entries.$maxAge);
  const truncateBefore = asCount(entries.$tb);
  if (maxCount !== undefined) metadata.maxCount = maxCount;
  if (maxAgeSeconds !== undefined) metadata.maxAgeSeconds = maxAgeSeconds;
  if (truncateBefore !== undefined) metadata.truncateBefore = truncateBefore;
  return metadata;
}

function parseObject(data: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data.toString('utf8'));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;
}

/** True when the metadata says that the stream is deleted (it may be written to again). */
export function saysDeleted(metadata: StreamMetadata | undefined): boolean {
  return (metadata?.truncateBefore ?? 0) > Number.MAX_SAFE_INTEGER;
}

/** Data of the `$metadata` event that deletes a stream; the other entries go with it, as in EventStoreDB. */
export const DELETED_METADATA = Buffer.from('{"$tb":9223372036854775807}');

/** Data of the `$metadata` event that brings a deleted stream back, from `firstRevision` on. */
export function recreatedMetadata(present: StreamMetadata | undefined, firstRevision: number): Buffer {
  return Buffer.from(JSON.stringify({ ...present?.entries, $tb: firstRevision }));
}

/** The events of a stream that are still shown. */
export interface VisibleRange {
  fromRevision: number;
  /** Events created before this moment (milliseconds since 1970) are no longer shown. */
  createdSinceMs: number;
}

/** Which events of a stream ending at `lastRevision` are shown at `nowMs`. */
export function visibleRange(
  metadata: StreamMetadata | undefined,
  lastRevision: number,
  nowMs: number,
): VisibleRange {
  const byCount = metadata?.maxCount === undefined ? 0 : lastRevision - metadata.maxCount + 1;
  return {
    fromRevision: Math.max(0, metadata?.truncateBefore ?? 0, byCount),
    createdSinceMs: metadata?.maxAgeSeconds === undefined ? 0 : nowMs - metadata.maxAgeSeconds * 1000,
  };
}
