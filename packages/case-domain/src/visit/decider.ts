import { type Decider, demand, type Instant, Rejection } from '@linli/kernel';
import { latestRun } from '../clocks/entry.js';
import type { Facts } from '../facts.js';
import { type ClockLimit, dueWithin } from '../limits/due-within.js';
import { demandCleanPlace } from '../policies/demand-clean-place.js';
import type { RecordVisitOverdue, VisitCommand } from './commands.js';
import type { VisitEvent, VisitGroup } from './events.js';
import { evolveVisits, noVisits, type VisitPlan, type VisitState } from './state.js';

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
    const next = (group: VisitGroup, from: Instant) => dueWithin(INTERVAL[group], from, facts);
    if (command.type === 'EnrolForVisits') {
      const { type: _, ...given } = command;
      if (state.stage !== 'NONE') {
        demand(state.personRef === given.personRef, 'VISITS_EXIST');
        return [];
      }
      demandCleanPlace(given.place);
      return [{ type: 'VisitsEnrolled', data: { ...given, due: next(given.group, facts.at) } }];
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
        return [{ type: 'Visited', data: { ...given, due: next(state.group, facts.at) } }];
      }
      case 'RecordVisitMissed': {
        const { type: _, reportId, ...given } = command;
        const inARow = state.missedInARow + 1;
        const report = inARow === TOO_OFTEN ? { reportId } : {};
        return [{ type: 'VisitMissed', data: { ...given, inARow, ...report } }];
      }
      case 'ReportVisitChange': {
        const due = dueWithin('welfare_visit_change', facts.at, facts);
        // A visit that is due sooner anyway stays due.
        const sooner = state.due.at < due.at ? state.due : due;
        return [{ type: 'VisitChangeReported', data: { note: command.note, due: sooner } }];
      }
      case 'ChangeVisitGroup': {
        const { type: _, ...given } = command;
        if (state.group === given.group) return [];
        return [{ type: 'VisitGroupChanged', data: { ...given, due: next(given.group, state.lastMetAt) } }];
      }
    }
  },
  evolve: evolveVisits,
};

/** Nobody went there in time: whoever keeps the list is told, once. Said by the system's clock only. */
function overdue({ dueAt }: RecordVisitOverdue, state: VisitPlan, facts: Facts): VisitEvent[] {
  demand(facts.by.role === 'SYS', 'ONLY_THE_SYSTEM_WATCHES_CLOCKS');
  const clock = latestRun(Object.values(state.clocks), 'welfare_visit');
  if (clock?.state !== 'running' || clock.due.at !== dueAt || clock.stepsFired.length > 0) return [];
  demand(dueAt <= facts.now, 'LIMIT_NOT_REACHED', { until: dueAt });
  return [{ type: 'VisitOverdue', data: { dueAt } }];
}
