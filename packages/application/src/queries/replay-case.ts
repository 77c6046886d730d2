import { type Caller, maskingFor } from '@linli/access';
import { type CaseEvent, type CaseState, caseDecider } from '@linli/case-domain';
import { fold, type Instant, type Recorded } from '@linli/kernel';
import type { LookingParts } from '../parts.js';
import { type Unveiled, unveil, type Veil, veil } from '../personal/veil.js';
import { veilEvents } from '../personal/veil-event.js';
import { lookIntoCase } from './look-into-case.js';
import { type TimelineEntry, toEntry } from './timeline.js';

/** The two time axes of a replay. */
export interface ReplayMoment {
  /** As it was: only what had occurred by then. */
  readonly at?: Instant;
  /** As it was known: only what had been recorded by then. */
  readonly asKnown?: Instant;
}

/** A case as it was, and as it was known, at a moment. */
export interface Replayed {
  readonly state: Unveiled<Veil<CaseState>>;
  readonly events: readonly TimelineEntry[];
}

/** Folds the part of a case's stream that had occurred by `at` and was recorded by `asKnown`. */
export async function replayCase(
  parts: LookingParts,
  caller: Caller,
  caseId: string,
  moment: ReplayMoment,
): Promise<Replayed> {
  const { subject, events } = await lookIntoCase(parts, caller, 'ViewTimeline', caseId);
  const known = events.filter((event) => isWithin(event, moment));
  const state = fold(caseDecider, caseDecider.initial, known);
  const masking = maskingFor(caller, subject);
  return await unveil(parts.vault, {
    state: veil(state, () => ({ field: 'place.address', showing: masking['place.address'] })),
    events: veilEvents(caller, subject, events, known).map(toEntry),
  });
}

function isWithin({ meta }: Recorded<CaseEvent>, { at, asKnown }: ReplayMoment): boolean {
  return (at === undefined || meta.occurredAt <= at) && (asKnown === undefined || meta.recordedAt <= asKnown);
}
