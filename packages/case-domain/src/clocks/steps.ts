import { shanghaiDay, startOfShanghaiDay } from '@linli/calendar';
import type { Instant } from '@linli/kernel';
import type { LimitTells } from '../case/clocks/events.js';
import { lastMomentBefore } from '../case/policies/last-moment-before.js';
import type { ClockEntry, ClockName } from './entry.js';

/** A moment on the way of a clock at which somebody is told or something follows. */
export interface ClockStep {
  /** What stands in the event: percent of the way, or days from the due day. */
  readonly step: number;
  readonly tells: LimitTells;
  readonly at: (entry: Pick<ClockEntry, 'startedAt' | 'due'>) => Instant;
}

/** Reminders go out in the morning. */
const MORNING_MS = 9 * 3_600_000;

/** So many percent of the way from the start to the due date: 100 is the due date, 150 half as long again. */
function percent(step: number, tells: LimitTells): ClockStep {
  return {
    step,
    tells,
    at: ({ startedAt, due }) => {
      const start = Date.parse(startedAt);
      const way = Math.max(Date.parse(due.at) - start, 0);
      return step === 100 ? due.at : new Date(start + Math.round((way * step) / 100)).toISOString();
    },
  };
}

/** The morning so many days from the last day. */
function days(step: number, tells: LimitTells): ClockStep {
  return {
    step,
    tells,
    at: ({ due }) => {
      const day = shanghaiDay(lastMomentBefore(due.at)) + step;
      return new Date(Date.parse(startOfShanghaiDay(day)) + MORNING_MS).toISOString();
    },
  };
}

const atDue = (tells: LimitTells) => [percent(100, tells)];

/** The steps of every clock, in their order. The ladder of the resolution is the specification's. */
const steps: Readonly<Record<ClockName, readonly ClockStep[]>> = {
  triage: atDue('intake'),
  first_contact: atDue('handler'),
  resolution: [
    percent(50, 'handler'),
    percent(80, 'lead_head'),
    percent(100, 'street'),
    percent(150, 'district'),
  ],
  objection_window: atDue('lead_head'),
  task: [],
  ruling: atDue('street'),
  support: atDue('handler'),
  mediation: atDue('mediator'),
  // At its end nothing can be done any more: the parties are told while they still can apply.
  joint_application: [percent(80, 'mediator')],
  court: atDue('mediator'),
  obligation: [days(-3, 'mediator'), days(0, 'mediator'), days(1, 'mediator')],
  advisory: atDue('street'),
  order: atDue('street'),
  recheck: atDue('handler'),
  verification: atDue('callback'),
  callback: atDue('callback'),
  reopen_window: atDue('intake'),
  relapse_watch: atDue('intake'),
  danger: atDue('street'),
  extension_decision: atDue('lead_head'),
  hold: atDue('lead_head'),
  welfare_visit: atDue('intake'),
};

/** Who is to look at a step of a clock; undefined for a step the clock does not have. */
export function stepOf(clock: ClockName, step: number): ClockStep | undefined {
  return steps[clock].find((known) => known.step === step);
}

/** The next step of a running clock that is not on record, and when it is reached. */
export function nextStep(entry: ClockEntry): { readonly step: number; readonly at: Instant } | undefined {
  if (entry.state !== 'running') return undefined;
  const all = steps[entry.clock];
  for (const [index, { step, at }] of all.entries()) {
    if (entry.stepsFired.includes(step)) continue;
    const moment = at(entry);
    // A reminder for a day that was over before anything was promised is not sent; the last step always comes.
    if (moment > entry.startedAt || index === all.length - 1) return { step, at: moment };
  }
  return undefined;
}

/** Who has a clock to look at now: whoever was told last, or is told first. */
export function tellsNow({ clock, stepsFired }: ClockEntry): LimitTells | undefined {
  const all = steps[clock];
  return (all.findLast(({ step }) => stepsFired.includes(step)) ?? all[0])?.tells;
}
