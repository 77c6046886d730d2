import type { AppendMeta, Instant } from '@linli/kernel';
import { systemCaller } from './system-caller.js';

/** The envelope of what the system completes by itself: the same completion is the same command. */
export function systemEnvelope(commandId: string, now: Instant): AppendMeta {
  const { accountId: id, role, orgCode } = systemCaller;
  const ids = { commandId, causationId: commandId, correlationId: commandId };
  return { occurredAt: now, recordedAt: now, by: { id, role, orgCode }, ...ids };
}
