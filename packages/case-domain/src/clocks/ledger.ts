import type { Instant } from '@linli/kernel';
import type { Due } from '../vocabulary.js';
import {
  type ClockChange,
  type ClockEntry,
  type ClockName,
  clockKey,
  isActive,
  latestRun,
  nextRun,
} from './entry.js';

/** How a clock begins. */
export interface Start {
  readonly due: Due;
  /** Absent: when the event occurred. */
  readonly startedAt?: Instant;
  readonly group?: string;
  readonly awaits?: readonly string[];
}

/** A change that gives another due date and nothing else. */
type Moved = Exclude<ClockChange, { how: 'held' | 'resumed' }>;

/** The event whose effect is being entered. */
interface Cause {
  readonly type: string;
  readonly at: Instant;
}

/**
 * The clocks of one stream while one event takes effect on them. What it is given is not changed; `changed` holds what
 * is new or different afterwards.
 */
export class ClockLedger {
  private readonly entries: Map<string, ClockEntry>;
  private readonly touched = new Set<string>();

  constructor(
    entries: Iterable<ClockEntry>,
    private readonly cause: Cause,
  ) {
    this.entries = new Map([...entries].map((entry) => [clockKey(entry), entry]));
  }

  get changed(): readonly ClockEntry[] {
    return [...this.touched].flatMap((key) => this.entries.get(key) ?? []);
  }

  /** The clock of a thing, or (without one) the latest run of the clock of the whole stream. */
  present(clock: ClockName, of = ''): ClockEntry | undefined {
    return of === '' ? latestRun(this.entries.values(), clock) : this.entries.get(clockKey({ clock, of }));
  }

  /** Begins a clock. What was done before it began stops it at once; one that ran before gets a new run. */
  start(clock: ClockName, start: Start, of = ''): void {
    const before = this.present(clock, of);
    if (before?.state === 'waiting') {
      const { stoppedAt, stoppedBy } = before;
      const done = stoppedAt !== undefined && stoppedBy !== undefined;
      const begun = fresh(clock, before.of, this.cause, start);
      this.put(done ? { ...begun, state: 'stopped', stoppedAt, stoppedBy } : begun);
    } else {
      this.put(fresh(clock, before && of === '' ? nextRun(before) : of, this.cause, start));
    }
  }

  /** Notes a clock that begins later, if at all. */
  foresee(clock: ClockName, start: Start, of: string): void {
    this.put({ ...fresh(clock, of, this.cause, start), state: 'waiting' });
  }

  /** Begins what was foreseen for this group. */
  startForeseen(clock: ClockName, group: string, startedAt: Instant): void {
    for (const entry of this.entries.values()) {
      if (entry.clock === clock && entry.group === group && entry.state === 'waiting')
        this.put({ ...entry, state: 'running', startedAt });
    }
  }

  /** What the clock asked for was done. Done before the clock began, it is remembered for when it does. */
  stop(clock: ClockName, of = '', at = this.cause.at): void {
    const entry = this.present(clock, of);
    if (entry && isActive(entry)) this.put({ ...entry, ...this.ended('stopped', at) });
  }

  /** {@link stop}; done before the clock began, it is remembered for when it does. */
  stopEvenBefore(clock: ClockName, at = this.cause.at): void {
    const entry = this.present(clock);
    if (entry) return this.stop(clock, '', at);
    const due = { at, provisional: false };
    this.put({ ...fresh(clock, '', this.cause, { due }), ...this.ended('stopped', at), state: 'waiting' });
  }

  /** A stopped clock goes on, with the due date it has. */
  goOn(clock: ClockName): void {
    const entry = this.present(clock);
    if (entry?.state !== 'stopped') return;
    const { stoppedAt: _, stoppedBy: __, ...rest } = entry;
    this.put({ ...rest, state: 'running' });
  }

  /** What these clocks measured is no longer asked for; without names: all of them. */
  cancel(clocks?: readonly ClockName[]): void {
    for (const entry of this.entries.values()) {
      if (isActive(entry) && (clocks === undefined || clocks.includes(entry.clock)))
        this.put({ ...entry, ...this.ended('cancelled', this.cause.at) });
    }
  }

  /** Undoes a cancellation by events of that type. */
  restore(cancelledBy: string): void {
    for (const entry of this.entries.values()) {
      if (entry.state !== 'cancelled' || entry.stoppedBy !== cancelledBy) continue;
      const { stoppedAt: _, stoppedBy: __, ...rest } = entry;
      this.put({ ...rest, state: isAtRest(entry) ? 'held' : 'running' });
    }
  }

  /** A new due date; the original one stays. */
  move(how: Moved['how'], clock: ClockName, due: Due, of = ''): void {
    const entry = this.present(clock, of);
    if (entry) this.put(moved(entry, { how, at: this.cause.at, due }));
  }

  /** The clock rests. */
  hold(clock: ClockName, until: Instant): void {
    const entry = this.present(clock);
    if (entry?.state !== 'running') return;
    const changes = [...entry.changes, { how: 'held' as const, at: this.cause.at, until }];
    this.put({ ...entry, state: 'held', changes });
  }

  /** The clock runs on, with a later due date where the rest moved it. */
  resume(clock: ClockName, heldMs: number, due: Due | undefined): void {
    const entry = this.present(clock);
    if (entry?.state !== 'held') return;
    const change = { how: 'resumed' as const, at: this.cause.at, heldMs, due: due ?? entry.due };
    this.put({ ...moved(entry, change), state: 'running' });
  }

  /** The same clock once more, for the next of a series: its steps are all to come. */
  again(clock: ClockName, of: string, due: Due): void {
    const entry = this.present(clock, of);
    if (!entry) return;
    const change = { how: 'next_check' as const, at: this.cause.at, due };
    this.put({ ...moved(entry, change), startedAt: this.cause.at, stepsFired: [] });
  }

  /** A step is on record as reached. */
  fired(clock: ClockName, of: string | undefined, step: number): void {
    const entry = this.present(clock, of);
    if (entry && !entry.stepsFired.includes(step))
      this.put({ ...entry, stepsFired: [...entry.stepsFired, step] });
  }

  /** These items of a notice have ended. @returns true when none is left */
  settle(clock: ClockName, of: string, items: readonly string[]): boolean {
    const entry = this.present(clock, of);
    if (!entry) return false;
    const awaits = (entry.awaits ?? []).filter((item) => !items.includes(item));
    this.put({ ...entry, awaits });
    return awaits.length === 0;
  }

  /** True while any clock of this name runs. */
  runs(clock: ClockName): boolean {
    return [...this.entries.values()].some((entry) => entry.clock === clock && isActive(entry));
  }

  /** Every clock of this name that runs, by the thing it belongs to. */
  running(clock: ClockName): readonly string[] {
    return [...this.entries.values()]
      .filter((entry) => entry.clock === clock && isActive(entry))
      .map(({ of }) => of);
  }

  private ended(state: 'stopped' | 'cancelled', at: Instant) {
    return { state, stoppedAt: at, stoppedBy: this.cause.type };
  }

  private put(entry: ClockEntry): void {
    const key = clockKey(entry);
    this.entries.set(key, entry);
    this.touched.add(key);
  }
}

function fresh(clock: ClockName, of: string, { at }: Cause, start: Start): ClockEntry {
  const { due, startedAt = at, group, awaits } = start;
  return {
    clock,
    of,
    ...(group === undefined ? {} : { group }),
    ...(awaits === undefined ? {} : { awaits }),
    startedAt,
    due,
    originalDue: due,
    state: 'running',
    stepsFired: [],
    changes: [],
  };
}

function moved(entry: ClockEntry, change: Extract<ClockChange, { due: Due }>): ClockEntry {
  return { ...entry, due: change.due, changes: [...entry.changes, change] };
}

/** It was held and not resumed. */
function isAtRest({ changes }: ClockEntry): boolean {
  return changes.findLast(({ how }) => how === 'held' || how === 'resumed')?.how === 'held';
}
