import { type Decider, demand, Rejection } from '@linli/kernel';
import { latestRun } from '../clocks/entry.js';
import type { Facts } from '../facts.js';
import { type ClockLimit, dueWithin } from '../limits/due-within.js';
import { demandCleanPlace } from '../policies/demand-clean-place.js';
import type { Due } from '../vocabulary.js';
import type { RecordVisitOverdue, VisitCommand } from './commands.js';
import type { VisitEvent, VisitGroup } from './events.js';
import { evolveVisits, metAt, noVisits, type VisitPlan, type VisitState } from './state.js';

const INTERVAL: Readonly<Record<VisitGroup, ClockLimit>> = {
  high_risk: 'welfare_visit_weekly',
  key: 'welfare_visit_monthly',
  general: 'welfare_visit_quarterly',
};

/** Nobody met so often in a row is a matter for the community (case type GA03). */
const TOO_OFTEN = 2;

/** 探访: somebody who is looked after regularly. Every entry may come late and twice; nothing ranks who makes it. */
export const visitDecider: Decider<VisitCommand, VisitEvent, VisitState, Facts> = {
  category: 'visit',
  initial: noVisits,
  decide: (command, state, facts) => {
    if (facts.at > facts.now) throw new Rejection('OCCURRED_IN_THE_FUTURE', { at: facts.at });
    if (command.type === 'EnrolForVisits') {
      const { type: _, ...given } = command;
      if (state.stage !== 'NONE') {
        demand(state.personRef === given.personRef, 'VISITS_EXIST');
        return [];
      }
      demandCleanPlace(given.place);
      return [
        {
          type: 'VisitsEnrolled',
          data: { ...given, due: dueWithin(INTERVAL[given.group], facts.at, facts) },
        },
      ];
    }
    if (state.stage === 'NONE') throw new Rejection('VISITS_UNKNOWN');
    if (command.type === 'EndVisits') {
      return state.stage === 'ENDED' ? [] : [{ type: 'VisitsEnded', data: { reason: command.reason } }];
    }
    if ('visitId' in command && state.recorded.includes(command.visitId)) return [];
    if (command.type === 'RecordVisitOverdue') return overdue(command, state, facts);
    demand(state.stage === 'VISITED', 'VISITS_ENDED');
    switch (command.type) {
      case 'RecordVisit': {
        const { type: _, ...given } = command;
        const met = metAt(state, facts.at);
        const missedSince = met.missedAt.length;
        const data = { ...given, due: dueOf(met, facts), ...(missedSince > 0 && { missedSince }) };
        return [{ type: 'Visited', data }];
      }
      case 'RecordVisitMissed': {
        const { type: _, reportId, ...given } = command;
        const metSince = facts.at < state.lastMetAt;
        const inARow = state.missedAt.length + (metSince ? 0 : 1);
        const report = inARow === TOO_OFTEN && !metSince ? { reportId } : {};
        return [{ type: 'VisitMissed', data: { ...given, inARow, ...report } }];
      }
      case 'ReportVisitChange': {
        // Met since: they have been looked after already. Otherwise a visit that is due sooner anyway stays due.
        const due =
          facts.at < state.lastMetAt
            ? state.due
            : soonest(state.due, dueWithin('welfare_visit_change', facts.at, facts));
        return [{ type: 'VisitChangeReported', data: { note: command.note, due } }];
      }
      case 'ChangeVisitGroup': {
        const { type: _, ...given } = command;
        if (state.group === given.group) return [];
        return [{ type: 'VisitGroupChanged', data: { ...given, due: dueOf({ ...state, ...given }, facts) } }];
      }
    }
  },
  evolve: evolveVisits,
};

/** The next visit: by the group from the last time somebody was met, or within the day of a change since then. */
function dueOf({ group, lastMetAt, changes }: VisitPlan, facts: Facts): Due {
  return changes.map(({ due }) => due).reduce(soonest, dueWithin(INTERVAL[group], lastMetAt, facts));
}

const soonest = (one: Due, other: Due): Due => (one.at <= other.at ? one : other);

/** Nobody went there in time: whoever keeps the list is told, once. Said by the system's clock only. */
function overdue({ dueAt }: RecordVisitOverdue, state: VisitPlan, facts: Facts): VisitEvent[] {
  demand(facts.by.role === 'SYS', 'ONLY_THE_SYSTEM_WATCHES_CLOCKS');
  const clock = latestRun(Object.values(state.clocks), 'welfare_visit');
  if (clock?.state !== 'running' || clock.due.at !== dueAt || clock.stepsFired.length > 0) return [];
  demand(dueAt <= facts.now, 'LIMIT_NOT_REACHED', { until: dueAt });
  return [{ type: 'VisitOverdue', data: { dueAt } }];
}
