import { type DayExplained, lastMomentBefore, type OfficeHours, type Period } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { Facts } from '../facts.js';
import { type LimitName, limitTable } from '../limits/limits-v1.js';
import type { Due } from '../vocabulary.js';
import type { ClockChange, ClockEntry, ClockName } from './entry.js';

/** How a date came about: counted by a rule, day by day, or named by people. */
interface Reached {
  /** The date this leads to. */
  readonly reaches: Instant;
  /** Absent where people named the date: an obligation, an order, a task. */
  readonly period?: Period | OfficeHours;
  /** No event says by which rule it was counted; this one gives the date exactly. */
  readonly inferred?: true;
  /** Days passed over, and rest days that were worked. */
  readonly days: readonly DayExplained[];
  /** Years without a published calendar on the way: the date may still move. */
  readonly missingYears: readonly number[];
}

/** One thing that made a due date what it is. */
export type DeadlineStep =
  | ({ readonly kind: 'start' } & Reached)
  | ({ readonly kind: Exclude<ClockChange['how'], 'held' | 'resumed'>; readonly at: Instant } & Reached)
  | { readonly kind: 'held'; readonly at: Instant; readonly until: Instant }
  | { readonly kind: 'resumed'; readonly at: Instant; readonly heldMs: number; readonly reaches: Instant };

/** Why a clock is due when it is. */
export interface DeadlineExplained {
  readonly clock: ClockName;
  readonly of: string;
  readonly startedAt: Instant;
  readonly original: Due;
  readonly present: Due;
  /** In the order they happened; the last one that reaches a date reaches the present one. */
  readonly steps: readonly DeadlineStep[];
}

/** Limits a clock may have been started under, for events that do not say by which. */
const LIMITS: Partial<Readonly<Record<ClockName, readonly LimitName[]>>> = {
  triage: ['triage', 'triage_urgent'],
  first_contact: ['first_contact'],
  resolution: ['resolution_urgent', 'resolution_simple', 'resolution_general', 'resolution_complex'],
  objection_window: ['objection_window'],
  ruling: ['objection_ruling'],
  mediation: ['mediation'],
  joint_application: ['joint_application'],
  advisory: ['advisory'],
  recheck: ['recheck'],
  verification: ['verification'],
  callback: ['callback'],
  reopen_window: ['reopen_window'],
  danger: ['danger_acknowledgement'],
};

/** Unfolds a due date into what it was made of. Counted again step by step it is the same date; nothing is made up. */
export function explainDeadline(
  entry: ClockEntry,
  facts: Pick<Facts, 'calendar' | 'limits'>,
): DeadlineExplained {
  const { clock, of, startedAt, due, originalDue, changes } = entry;
  const start = { kind: 'start' as const, ...reached(originalDue, facts, () => inferred(entry, facts)) };
  return {
    clock,
    of,
    startedAt,
    original: originalDue,
    present: due,
    steps: [start, ...changes.map((change) => stepOf(change, facts))],
  };
}

function stepOf(change: ClockChange, facts: Pick<Facts, 'calendar'>): DeadlineStep {
  const { how: kind, at } = change;
  if (kind === 'held') return { kind, at, until: change.until };
  if (kind === 'resumed') return { kind, at, heldMs: change.heldMs, reaches: change.due.at };
  return { kind, at, ...reached(change.due, facts) };
}

/** The date with the days on its way, where the rule on record (or the one that is found) gives exactly it. */
function reached(
  due: Due,
  { calendar }: Pick<Facts, 'calendar'>,
  find: () => Period | OfficeHours | undefined = () => undefined,
): Reached {
  const period = due.basis ?? find();
  const explained = period && calendar.explain(period);
  // A calendar published since may give another day than the one on record; then the record stands, unexplained.
  if (!explained || explained.due.at !== due.at) return { reaches: due.at, days: [], missingYears: [] };
  const { days, missingYears } = explained;
  const found = due.basis ? {} : { inferred: true as const };
  return { reaches: due.at, period: explained.period, ...found, days, missingYears };
}

/** The rule that gives the date, among those its clock can have been started under. */
function inferred(
  { clock, startedAt, originalDue }: ClockEntry,
  { calendar, limits }: Pick<Facts, 'calendar' | 'limits'>,
): Period | OfficeHours | undefined {
  const values = limits.at(startedAt);
  const from = clock === 'recheck' ? lastMomentBefore(startedAt) : startedAt;
  return (LIMITS[clock] ?? [])
    .map((limit) => periodOf(limitTable[limit].unit, values[limit], from))
    .find((period) => period && calendar.explain(period).due.at === originalDue.at);
}

function periodOf(unit: string, count: number, from: Instant): Period | OfficeHours | undefined {
  switch (unit) {
    case 'minutes':
      return { from, unit: 'hours', count: count / 60 };
    case 'working_days':
    case 'days':
    case 'hours':
    case 'working_hours':
      return { from, unit, count };
    default:
      return undefined;
  }
}
