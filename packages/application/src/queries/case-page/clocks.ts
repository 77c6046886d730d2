import type { CaseClock, CaseFile, ClockEntry, Due } from '@linli/case-domain';
import type { Instant } from '@linli/kernel';

/** One time limit of the case. `of` names the thing, or the run, it belongs to where there can be several. */
export interface Clock {
  readonly clock: CaseClock;
  readonly of?: string;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly basis?: Due['basis'];
  readonly originalDueAt?: Instant;
  readonly stoppedAt?: Instant;
  readonly state: 'running' | 'overdue' | 'met' | 'missed' | 'held';
}

/** Clocks that only open a window: letting one pass is no failure. */
const WINDOWS: readonly CaseClock[] = ['reopen_window', 'joint_application', 'objection_window'];

/** The clocks of the case that say something at `now`: none that waits, was called off, or whose window is over. */
export function clocksOf({ clocks }: CaseFile, now: Instant): Clock[] {
  return Object.values(clocks).flatMap((entry) => {
    const { clock, of, due, originalDue, stoppedAt } = entry;
    const state = stateOf(entry, now);
    if (clock === 'triage' || clock === 'welfare_visit' || state === undefined) return [];
    if (WINDOWS.includes(clock) && state !== 'running') return [];
    return [
      {
        clock,
        ...(of === '' ? {} : { of }),
        dueAt: due.at,
        provisional: due.provisional,
        ...(due.basis && { basis: due.basis }),
        ...(clock === 'resolution' || originalDue.at !== due.at ? { originalDueAt: originalDue.at } : {}),
        ...(stoppedAt === undefined ? {} : { stoppedAt }),
        state,
      },
    ];
  });
}

function stateOf({ state, due, stoppedAt }: ClockEntry, now: Instant): Clock['state'] | undefined {
  switch (state) {
    case 'waiting':
    case 'cancelled':
      return undefined;
    case 'held':
      return 'held';
    case 'stopped':
      return (stoppedAt ?? now) <= due.at ? 'met' : 'missed';
    case 'running':
      return now <= due.at ? 'running' : 'overdue';
  }
}
