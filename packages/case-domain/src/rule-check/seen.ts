import type { Happened, Instant } from '@linli/kernel';
import type { CaseEvent } from '../case/events.js';
import type { Directory } from '../organisation/directory.js';

/** An event of a case as the rules are checked on it. */
export type SeenEvent = Happened<CaseEvent> & {
  readonly revision: number;
  /** Its handling note, as far as notes are compared. Absent for very short notes and other events. */
  readonly note?: SeenNote;
};

/** A note, without what it says. */
export interface SeenNote {
  /** Under a key: equal notes, equal hashes. */
  readonly hash: string;
  /** Numbers of which about as many are equal as two notes have in common. Absent for short notes. */
  readonly sketch?: readonly number[];
}

/** A report of a case, as far as the rules look at it. */
export interface SeenReport {
  readonly reportId: string;
  readonly filedBy: string;
  readonly occurredAt: Instant;
  readonly photoHashes: readonly string[];
}

/** A case with its whole history up to the end of the period. */
export interface SeenCase {
  readonly caseId: string;
  readonly areaPath: readonly string[];
  readonly events: readonly SeenEvent[];
  readonly reports: readonly SeenReport[];
}

/** Where somebody should look: an event of a case. Never who it was. */
export interface Spot {
  readonly caseId: string;
  readonly revision: number;
  /** When it was recorded. */
  readonly at: Instant;
}

/** What a rule may know beside the cases: the period in which something was recorded, and the organisation. */
export interface CheckFacts {
  readonly from: Instant;
  readonly to: Instant;
  readonly directory: Pick<Directory, 'unit'>;
}

/** Looks at one case at a time, and says at the end what only several together show. */
export interface Check {
  see(seen: SeenCase): readonly (readonly Spot[])[];
  end?(): readonly (readonly Spot[])[];
}

/** Checks the cases against one rule. */
export type Rule = (facts: CheckFacts) => Check;

/** Recorded within the period by somebody. What the system did, the import of history among it, is nobody's conduct. */
export function isConduct({ meta }: SeenEvent, { from, to }: CheckFacts): boolean {
  return meta.recordedAt >= from && meta.recordedAt < to && meta.by.role !== 'SYS';
}

export function spotOf({ caseId }: SeenCase, { revision, meta }: SeenEvent): Spot {
  return { caseId, revision, at: meta.recordedAt };
}

/** Milliseconds from one moment to another. */
export function msBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** Somebody says that the work is done. */
export function isResolution({ type }: SeenEvent): boolean {
  return type === 'CaseResolved' || type === 'ResolvedOnSpot';
}
