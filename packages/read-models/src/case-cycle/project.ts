import { caseEvents } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { caseCycleTable } from './table.js';

type Cycle = Draft<typeof caseCycleTable>;

export const caseCycleView = defineView<typeof caseCycleTable, typeof caseEvents>({
  table: caseCycleTable,
  generation: 2,
  category: 'case',
  events: caseEvents,
  handlers: {
    CaseOpened: (_, event) => [
      {
        caseId: idOf(event),
        nth: 1,
        startedAt: event.meta.recordedAt,
        maxLevel: event.data.level,
        dueClass: null,
        originalDueAt: null,
        dueAt: null,
        provisional: false,
        resolvedAt: null,
        outcome: null,
        closedAt: null,
        withdrawnAt: null,
      },
    ],
    CaseAccepted: (cycles, { data }) =>
      latest(cycles).map((cycle) => ({
        ...cycle,
        dueClass: data.class,
        originalDueAt: data.due.at,
        dueAt: data.due.at,
        provisional: data.due.provisional,
      })),
    CaseReopened: (cycles, { data, meta }) =>
      latest(cycles).map((cycle) => ({
        ...cycle,
        nth: cycles.size + 1,
        startedAt: meta.recordedAt,
        dueClass: data.class,
        originalDueAt: data.due.at,
        dueAt: data.due.at,
        provisional: data.due.provisional,
        resolvedAt: null,
        outcome: null,
        closedAt: null,
      })),
    CaseClassified: (cycles, { data }) =>
      latest(cycles).map((cycle) => ({
        ...cycle,
        dueClass: data.class ?? cycle.dueClass,
        ...(data.due && { dueAt: data.due.at, provisional: data.due.provisional }),
      })),
    CaseWithdrawn: (cycles, { meta }) =>
      latest(cycles).map((cycle) => ({ ...cycle, withdrawnAt: meta.recordedAt })),
    StatutoryRouteGiven: (cycles, event) => resolve(cycles, event, { outcome: 'transferred' }),
    ResolvedOnSpot: (cycles, event) => resolve(cycles, event, { outcome: 'resolved' }),
    CaseResolved: (cycles, event) => resolve(cycles, event, { outcome: event.data.outcome }),
    Rechecked: (cycles, event) =>
      event.data.leadsTo === 'RESOLVED' ? resolve(cycles, event, { outcome: 'rectified' }) : [],
    AgreementEffective: (cycles, event) =>
      event.data.leadsTo === 'HANDLING' ? [] : resolve(cycles, event, { outcome: 'settled_by_agreement' }),
    ObligationPerformed: (cycles, event) => (event.data.settlesCase ? resolve(cycles, event, {}) : []),
    ObligationDefaulted: (cycles, event) => (event.data.settlesCase ? resolve(cycles, event, {}) : []),
    VerificationFailed: (cycles) =>
      latest(cycles).map((cycle) => ({ ...cycle, resolvedAt: null, outcome: null })),
    Verified: (cycles, { meta }) => latest(cycles).map((cycle) => ({ ...cycle, closedAt: meta.recordedAt })),
  },
});

/** What resolves the case first stops the clock; performance that follows does not move it. */
function resolve(cycles: Rows<Cycle>, { meta }: Recorded, outcome: Partial<Cycle>): Cycle[] {
  return latest(cycles).map((cycle) => ({
    ...cycle,
    ...outcome,
    resolvedAt: cycle.resolvedAt ?? meta.recordedAt,
  }));
}

function latest(cycles: Rows<Cycle>): Cycle[] {
  const cycle = cycles.get(String(cycles.size));
  return cycle ? [cycle] : [];
}
