import type { AppendMeta } from '@linli/kernel';
import { z } from 'zod';
import type { StoredEventDefinitions } from '../src/event-definition.js';

const NOWHERE = '018f0000-0000-7000-8000-000000000001';
const correlationId = '018f0000-0000-7000-8000-000000000002';

/** The envelope of a command by a grid worker. */
export function meta(commandId = NOWHERE): AppendMeta {
  return {
    occurredAt: '2026-11-24T01:58:25.000Z',
    recordedAt: '2026-11-24T01:58:26.000Z',
    by: { id: 'worker-1', role: 'GW', orgCode: '370199001002' },
    commandId,
    causationId: commandId,
    correlationId,
  };
}

/** The same envelope as the store holds it. */
export function metadata(schemaVersion: number): Record<string, unknown> {
  const { causationId: $causationId, correlationId: $correlationId, ...rest } = meta();
  return { ...rest, schemaVersion, $causationId, $correlationId };
}

/** A counter that is also told things, in words of a person. */
export const definitions = {
  Counted: { version: 1, schema: z.object({ by: z.int() }), upcasters: {}, personal: [] },
  Reset: {
    version: 2,
    schema: z.object({ to: z.int(), reason: z.string() }),
    upcasters: { 1: (data) => ({ ...data, reason: 'not recorded' }) },
    personal: [],
  },
  Told: {
    version: 1,
    schema: z.object({ text: z.union([z.string().max(20), z.object({ box: z.string() })]) }),
    upcasters: {},
    personal: ['text'],
  },
} satisfies StoredEventDefinitions;

/** A fact of the counter. */
export function counted(by: number): { type: 'Counted'; data: { by: number } } {
  return { type: 'Counted', data: { by } };
}
