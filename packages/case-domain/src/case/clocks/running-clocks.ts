import { lastMomentBefore, type Period } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { Facts } from '../../facts.js';
import { type ClockLimit, dueWithin } from '../../limits/due-within.js';
import { limitsV1 } from '../../limits/limits.js';
import { type Due, OPEN_STAGES } from '../../vocabulary.js';
import { isOpenMediation } from '../mediation/state.js';
import { isOpenNotice } from '../notice/state.js';
import { resolutionDue } from '../policies/resolution-due.js';
import type { CaseFile } from '../state.js';
import type { CountedClock } from './events.js';

type Counting = Pick<Facts, 'calendar' | 'limits'>;

/** A clock that runs, and how its due date is counted. */
export interface RunningClock {
  /** What it belongs to, where a case can have several. */
  readonly of?: string;
  readonly due: Due;
  /** The due date by the calendar at hand; undefined where the log does not say what it was counted from. */
  readonly count: (facts: Counting) => Due | undefined;
  /** People outside were told this date: it is not taken back, and moves only to a later one. */
  readonly told?: true;
}

/** The clocks of one kind that run, as things stand. */
export const runningClocks: Readonly<Record<CountedClock, (file: CaseFile) => readonly RunningClock[]>> = {
  resolution: ({ stage, due, resolution, acceptance, reopenCount }) => {
    if (!due || !acceptance || resolution || !OPEN_STAGES.includes(stage)) return [];
    const firstCycle = ({ calendar }: Counting) =>
      reopenCount === 0
        ? resolutionDue(acceptance.class, acceptance.at, { calendar, limits: limitsV1 })
        : undefined;
    return [{ due, count: (facts) => recounted(due, facts) ?? firstCycle(facts) }];
  },
  objection_window: ({ dispatch: { present } }) => {
    if (!present || present.signed) return [];
    const { dispatchId: of, objectionWindow: due } = present;
    return [{ of, due, count: (facts) => recounted(due, facts) }];
  },
  mediation: ({ mediation }) =>
    Object.entries(mediation.byId).flatMap(([of, one]) => {
      const { due, periods } = one;
      return isOpenMediation(one) && due
        ? [{ of, due, count: (facts: Counting) => chained(periods, facts) }]
        : [];
    }),
  joint_application: ({ mediation }) =>
    Object.entries(mediation.agreements).flatMap(([of, { effectiveAt, confirmationDue: due }]) =>
      effectiveAt !== undefined && due
        ? [{ of, due, count: since('joint_application', effectiveAt, due) }]
        : [],
    ),
  advisory: ({ notice }) =>
    Object.entries(notice.byId).flatMap(([of, advisory]) => {
      const { kind, due, servedAt } = advisory;
      const isOpen = kind === 'advisory' && isOpenNotice(advisory);
      return isOpen ? [{ of, due, told: true, count: since('advisory', servedAt, due) }] : [];
    }),
  // Counted on from the deadline as it stands by now: that one is counted first.
  recheck: ({ notice }) =>
    Object.entries(notice.byId).flatMap(([of, issued]) => {
      const { recheckDue, due, rechecks } = issued;
      if (!isOpenNotice(issued) || rechecks.length > 0) return [];
      return [{ of, due: recheckDue, count: (facts: Counting) => after(due, recheckDue, facts) }];
    }),
  verification: ({ stage, resolution }) => {
    const { verificationDue: due, at } = resolution ?? {};
    return stage === 'RESOLVED' && due && at !== undefined
      ? [{ due, count: since('verification', at, due) }]
      : [];
  },
  reopen_window: ({ stage, reopenWindow: due }) =>
    stage === 'CLOSED' && due ? [{ due, told: true, count: (facts) => recounted(due, facts) }] : [],
};

function recounted({ basis }: Due, { calendar }: Counting): Due | undefined {
  return basis && calendar.endOf(basis);
}

/** By its basis; for an event that named none yet, by the limit that was built in when it was recorded. */
function since(limit: ClockLimit, from: Instant, due: Due): RunningClock['count'] {
  return (facts) =>
    recounted(due, facts) ?? dueWithin(limit, from, { calendar: facts.calendar, limits: limitsV1 });
}

/** One period counted on from the end of the one before. */
function chained(periods: readonly (Period | undefined)[], { calendar }: Counting): Due | undefined {
  return periods.reduce<Due | undefined>((before, period, nth) => {
    if (period === undefined || (nth > 0 && before === undefined)) return undefined;
    if (before === undefined) return calendar.endOf(period);
    return onwards(calendar.endOf({ ...period, from: lastMomentBefore(before.at) }), before);
  }, undefined);
}

function after(deadline: Due, { basis }: Due, { calendar }: Counting): Due {
  const from = lastMomentBefore(deadline.at);
  const due = basis
    ? calendar.endOf({ ...basis, from })
    : dueWithin('recheck', from, { calendar, limits: limitsV1 });
  return onwards(due, deadline);
}

/** Counted on from a date that may still move, a date may still move as well. */
function onwards(due: Due, from: Due): Due {
  return { ...due, provisional: due.provisional || from.provisional };
}
