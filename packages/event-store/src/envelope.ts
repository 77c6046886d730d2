import { type AppendMeta, type EventMeta, ROLES } from '@linli/kernel';
import { z } from 'zod';

const personalText = z.union([
  z.string().min(1),
  z.object({ box: z.string(), key: z.string(), of: z.string() }),
]);

/** Paths of the personal fields of an envelope. */
export const PERSONAL_IN_ENVELOPE: readonly string[] = ['lateEntry.reason'];

/** The envelope as the store's metadata. `$correlationId` and `$causationId` are names EventStoreDB itself understands. */
const storedEnvelope = z.object({
  schemaVersion: z.int().positive(),
  occurredAt: z.string(),
  recordedAt: z.string(),
  by: z.object({ id: z.string(), role: z.enum(ROLES), orgCode: z.string() }),
  onBehalfOf: z.string().exactOptional(),
  deviceId: z.string().exactOptional(),
  commandId: z.string(),
  $causationId: z.string(),
  $correlationId: z.string(),
  lateEntry: z.object({ reason: personalText }).exactOptional(),
});

/** The metadata to store beside an event. */
export function toMetadata(
  { causationId, correlationId, ...meta }: AppendMeta,
  schemaVersion: number,
): z.infer<typeof storedEnvelope> {
  return { ...meta, schemaVersion, $causationId: causationId, $correlationId: correlationId };
}

/** The envelope in stored metadata, with the schema version the event was written in. @throws z.ZodError */
export function fromMetadata(metadata: unknown): EventMeta {
  const { $causationId, $correlationId, ...meta } = storedEnvelope.parse(metadata);
  return { ...meta, causationId: $causationId, correlationId: $correlationId };
}
