import type { Facts } from '@linli/case-domain';
import type { AppendMeta } from '@linli/kernel';
import { factsFor } from './facts-for.js';
import type { Parts } from './parts.js';
import { systemCaller } from './system-caller.js';

/** What a command of the system's own needs: its id follows from what it does, so that a repetition is recognised. */
export async function prepareForSystem(
  parts: Parts,
  commandId: string,
): Promise<{ readonly facts: Facts; readonly meta: AppendMeta }> {
  const facts = await factsFor(parts, systemCaller);
  const ids = { commandId, causationId: commandId, correlationId: commandId };
  return { facts, meta: { occurredAt: facts.now, recordedAt: facts.now, by: facts.by, ...ids } };
}
