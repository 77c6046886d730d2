import type { Facts } from '@linli/case-domain';
import type { AppendMeta } from '@linli/kernel';
import { factsFor } from './facts-for.js';
import type { Parts } from './parts.js';

const SYSTEM = { accountId: 'system', role: 'SYS', orgCode: 'linli' } as const;

/** What a command of the system's own needs: its id follows from what it does, so that a repetition is recognised. */
export async function prepareForSystem(
  parts: Parts,
  commandId: string,
): Promise<{ readonly facts: Facts; readonly meta: AppendMeta }> {
  const facts = await factsFor(parts, SYSTEM);
  const ids = { commandId, causationId: commandId, correlationId: commandId };
  return { facts, meta: { occurredAt: facts.now, recordedAt: facts.now, by: facts.by, ...ids } };
}
