import type { Caller } from '@linli/access';
import type { Instant, Role } from '@linli/kernel';
import type { LookingParts } from '../parts.js';
import type { Correction } from '../personal/corrections.js';
import { type ShownText, unveil, type Veiled } from '../personal/veil.js';
import { type VeiledEvent, veilEvents } from '../personal/veil-event.js';
import { lookIntoCase } from './look-into-case.js';

/** One event of a case for a timeline. In `data` every personal text stands as ShownText. */
export interface TimelineEntry<Text = ShownText> {
  readonly revision: number;
  readonly position: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly by: { readonly accountId: string; readonly role: Role; readonly orgCode: string };
  /** 补录: recorded more than 24 hours after it occurred, and why. */
  readonly lateEntry?: { readonly reason: Text };
  /** Corrected texts stand in it as they should have been written. */
  readonly data: unknown;
  readonly corrections?: readonly Correction<Text>[];
}

/** Which part of a timeline. */
export interface TimelinePage {
  /** Only events after this revision. */
  readonly after?: number;
  readonly limit: number;
}

/** What happened in a case, oldest first. */
export async function timeline(
  parts: LookingParts,
  caller: Caller,
  caseId: string,
  { after = -1, limit }: TimelinePage,
): Promise<{ readonly items: readonly TimelineEntry[]; readonly next?: number }> {
  const { subject, events } = await lookIntoCase(parts, caller, 'ViewTimeline', caseId);
  const rest = veilEvents(caller, subject, events).filter(({ revision }) => revision > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await unveil(parts.vault, page.map(toEntry)),
    ...(last !== undefined && rest.length > limit && { next: last.revision }),
  };
}

/** A veiled event as a timeline shows it. */
export function toEntry({
  revision,
  position,
  eventId,
  type,
  meta,
  data,
  corrections,
}: VeiledEvent): TimelineEntry<Veiled> {
  const { occurredAt, recordedAt, by, lateEntry } = meta;
  return {
    revision,
    position,
    eventId,
    type,
    occurredAt,
    recordedAt,
    by: { accountId: by.id, role: by.role, orgCode: by.orgCode },
    ...(lateEntry && { lateEntry }),
    data,
    ...(corrections && { corrections }),
  };
}
