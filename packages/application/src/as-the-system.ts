import type { Caller } from '@linli/access';
import type { AppendMeta, Instant } from '@linli/kernel';

/** The system's own clocks, on whose behalf what was left half done is completed. */
export const SYSTEM = {
  accountId: 'system',
  role: 'SYS',
  orgCode: 'linli',
} as const satisfies Partial<Caller>;

/** The envelope of what the system completes by itself: the same completion is the same command. */
export function systemEnvelope(commandId: string, now: Instant): AppendMeta {
  const { accountId: id, role, orgCode } = SYSTEM;
  const ids = { commandId, causationId: commandId, correlationId: commandId };
  return { occurredAt: now, recordedAt: now, by: { id, role, orgCode }, ...ids };
}
