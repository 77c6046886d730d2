import type { Instant } from '@linli/kernel';
import type { CaseClock } from '../case/clocks/events.js';
import type { Due } from '../vocabulary.js';

/** Every clock of the house: those of a case, the one of a report, the one of visits. */
export type ClockName = CaseClock | 'triage' | 'welfare_visit';

/** What moved the due date of a clock, or made it rest, after it started. */
export type ClockChange =
  | {
      readonly how: 'extended' | 'reclassified' | 'recomputed' | 'court_accepted' | 'next_check';
      readonly at: Instant;
      readonly due: Due;
    }
  | { readonly how: 'held'; readonly at: Instant; readonly until: Instant }
  | { readonly how: 'resumed'; readonly at: Instant; readonly heldMs: number; readonly due: Due };

/** One clock: since when it runs, until when, and what became of it. */
export interface ClockEntry {
  readonly clock: ClockName;
  /**
   * The thing it belongs to where there can be several: a dispatch, a notice, an obligation. A clock that belongs to the
   * whole stream has ''; when it starts anew, as after a reopening, the second run has '2', so that nothing is overwritten.
   */
  readonly of: string;
  /** What an obligation hangs on: its agreement. */
  readonly group?: string;
  /** Items of a notice no recheck has found done or not done. */
  readonly awaits?: readonly string[];
  readonly startedAt: Instant;
  readonly due: Due;
  /** As it was first; never overwritten (I13). */
  readonly originalDue: Due;
  /**
   * `waiting`: known of, not begun – promised by an agreement that is not in effect, or done before the clock began.
   * `held`: at rest. `cancelled`: what it measured is no longer asked for.
   */
  readonly state: 'waiting' | 'running' | 'held' | 'stopped' | 'cancelled';
  readonly stoppedAt?: Instant;
  /** Type of the event that ended it. */
  readonly stoppedBy?: string;
  /** Steps that are on record as reached. */
  readonly stepsFired: readonly number[];
  readonly changes: readonly ClockChange[];
}

/** The clocks of one stream by {@link clockKey}. */
export type ClockBook = Readonly<Record<string, ClockEntry>>;

export const noClocks: ClockBook = {};

/** Tells the clocks of a stream apart. */
export function clockKey({ clock, of }: Pick<ClockEntry, 'clock' | 'of'>): string {
  return of === '' ? clock : `${clock}/${of}`;
}

/** True while the clock runs or rests: nothing has ended it. */
export function isActive({ state }: ClockEntry): boolean {
  return state === 'running' || state === 'held';
}

const RUN = /^\d{1,3}$/;

/** Which run of a clock without a thing of its own this is; 0 for one that belongs to a thing. */
function runOf({ of }: ClockEntry): number {
  return of === '' ? 1 : RUN.test(of) ? Number(of) : 0;
}

/** The latest run of a clock that belongs to the whole stream. */
export function latestRun(entries: Iterable<ClockEntry>, clock: ClockName): ClockEntry | undefined {
  let latest: ClockEntry | undefined;
  for (const entry of entries) {
    if (entry.clock === clock && runOf(entry) > (latest ? runOf(latest) : 0)) latest = entry;
  }
  return latest;
}

/** How the run after this one is called. */
export function nextRun(entry: ClockEntry): string {
  return String(runOf(entry) + 1);
}
