import { caseEvents, type Due } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { higherLevel } from './higher-level.js';
import { caseCycleTable } from './table.js';

type Cycle = Draft<typeof caseCycleTable>;

/** A cycle that has just begun. */
const notEnded = {
  resolvedAt: null,
  endedAt: null,
  heldSeconds: 0,
  outcome: null,
  closedAt: null,
  reopenUntil: null,
  watchedAt: null,
  relapseAt: null,
  withdrawnAt: null,
} as const satisfies Partial<Cycle>;

export const caseCycleView = defineView<typeof caseCycleTable, typeof caseEvents>({
  table: caseCycleTable,
  generation: 4,
  category: 'case',
  events: caseEvents,
  handlers: {
    CaseOpened: (_, event) => [
      {
        caseId: idOf(event),
        nth: 1,
        startedAt: event.meta.recordedAt,
        maxLevel: event.data.level,
        acceptedAt: null,
        dueClass: null,
        originalDueAt: null,
        dueAt: null,
        provisional: false,
        ...notEnded,
      },
    ],
    CaseAccepted: (cycles, { data, meta }) =>
      latest(cycles).map((cycle) => ({
        ...cycle,
        acceptedAt: meta.occurredAt,
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
        acceptedAt: meta.occurredAt,
        dueClass: data.class,
        originalDueAt: data.due.at,
        dueAt: data.due.at,
        provisional: data.due.provisional,
        ...notEnded,
      })),
    DueRecomputed: (cycles, { data }) =>
      data.clock === 'resolution'
        ? latest(cycles).map((cycle) => ({
            ...cycle,
            dueAt: data.due.at,
            provisional: data.due.provisional,
          }))
        : [],
    // The level above works on it anew; the clock runs on from where it was (I12).
    Escalated: (cycles, { data }) =>
      latest(cycles).map((cycle) => ({
        ...cycle,
        maxLevel: higherLevel(cycle.maxLevel, data.to),
        resolvedAt: null,
        endedAt: null,
        outcome: null,
      })),
    ExtensionGranted: (cycles, { data }) => moveDue(cycles, data.due),
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
      latest(cycles).map((cycle) => ({ ...cycle, resolvedAt: null, endedAt: null, outcome: null })),
    Verified: (cycles, { data, meta }) =>
      latest(cycles).map((cycle) => ({
        ...cycle,
        closedAt: meta.recordedAt,
        reopenUntil: data.reopenUntil,
      })),
    Resumed: (cycles, { data }) =>
      latest(cycles).map((cycle) => ({
        ...cycle,
        ...(data.due && { dueAt: data.due.at, provisional: data.due.provisional }),
        heldSeconds: cycle.heldSeconds + Math.round(data.heldMs / 1000),
      })),
    WatchStarted: (cycles, { meta }) =>
      latest(cycles).map((cycle) => ({ ...cycle, watchedAt: cycle.watchedAt ?? meta.recordedAt })),
    RelapseFound: (cycles, { meta }) =>
      latest(cycles).map((cycle) => ({ ...cycle, relapseAt: cycle.relapseAt ?? meta.recordedAt })),
  },
});

/** What resolves the case first stops the clock; performance that follows does not move it. */
function resolve(cycles: Rows<Cycle>, { meta }: Recorded, outcome: Partial<Cycle>): Cycle[] {
  return latest(cycles).map((cycle) => ({
    ...cycle,
    ...outcome,
    resolvedAt: cycle.resolvedAt ?? meta.recordedAt,
    endedAt: cycle.endedAt ?? meta.occurredAt,
  }));
}

/** More time: the due date moves, the original one never (I13). */
function moveDue(cycles: Rows<Cycle>, { at, provisional }: Due): Cycle[] {
  return latest(cycles).map((cycle) => ({ ...cycle, dueAt: at, provisional }));
}

function latest(cycles: Rows<Cycle>): Cycle[] {
  const cycle = cycles.get(String(cycles.size));
  return cycle ? [cycle] : [];
}
