import { type CaseEvent, caseEvents, weightOf } from '@linli/case-domain';
import type { DomainEvent, Recorded } from '@linli/kernel';
import { higherLevel } from '../case-cycle/higher-level.js';
import { standingAfter } from '../case-stage/standing.js';
import { later } from '../projection/later.js';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, onEvery } from '../projection/view.js';
import { bigrams } from './bigrams.js';
import { codesByLevel } from './codes-by-level.js';
import { caseListTable } from './table.js';

type Case = Draft<typeof caseListTable>;

/** What an event of a case changes in its row beyond stage and participants. Moments are those the case itself tells. */
type Changes = {
  readonly [K in CaseEvent['type']]?: (
    row: Case,
    event: Recorded<Extract<CaseEvent, DomainEvent<K>>>,
  ) => Partial<Case>;
};

const changes: Changes = {
  ReportAttached: ({ reportCount }) => ({ reportCount: reportCount + 1 }),
  ReportDetached: ({ reportCount }) => ({ reportCount: reportCount - 1 }),
  CaseAccepted: (_, { data, meta }) => ({
    acceptedAt: meta.occurredAt,
    dueClass: data.class,
    originalDueAt: data.due.at,
    dueAt: data.due.at,
    dueProvisional: data.due.provisional,
    contactDueAt: data.contactDueAt,
    handler: meta.by.id,
  }),
  CaseDeclined: (_, { data }) => ({ declineReason: data.reason }),
  ContactMade: ({ contactedAt }, { data }) => ({ contactedAt: contactedAt ?? data.contactedAt }),
  ContactAttempted: ({ unreachableAt }, { data }) => ({
    unreachableAt: unreachableAt ?? (data.attempt >= 3 ? data.attemptedAt : null),
  }),
  SiteChecked: (_, { data }) => ({ finding: data.finding }),
  Dispatched: (row, { data }) => ({
    leadUnit: data.leadUnit,
    units: union(row.units, data.supportingUnits),
  }),
  Signed: (_, { meta }) => ({ handler: meta.by.id }),
  SupportAdded: (row, { data }) => ({ units: union(row.units, [data.unit]) }),
  // Whoever had the case goes on seeing it (I15).
  Escalated: (row, { data }) => ({
    level: data.to,
    maxLevel: higherLevel(row.maxLevel, data.to),
    leadUnit: null,
    units: data.fromUnit === undefined ? row.units : union(row.units, [data.fromUnit]),
    outcome: null,
    verificationDueAt: null,
  }),
  Delegated: (_, { data }) => ({ level: data.to }),
  SentBack: (_, { data }) => ({ level: data.to }),
  ExtensionGranted: (_, { data }) => ({ dueAt: data.due.at, dueProvisional: data.due.provisional }),
  Resumed: (_, { data: { due } }) => (due ? { dueAt: due.at, dueProvisional: due.provisional } : {}),
  // The area it belongs to from now on; what it was is in `case_area`.
  CaseReassignedByReorg: (row, { data: { areaPath, leadUnit } }) => ({
    areaPath,
    ...codesByLevel(areaPath),
    place: { ...row.place, areaPath },
    ...(leadUnit !== undefined && { leadUnit }),
  }),
  WhistleBlown: (row, { data }) => ({ units: union(row.units, data.departments) }),
  ChannelSet: (_, { data }) => ({ channel: data.channel }),
  MediatorAppointed: (row, { data }) => ({ mediators: union(row.mediators, [data.mediatorId]) }),
  MediatorReplaced: (row, { data }) => ({
    mediators: union(
      row.mediators.filter((mediator) => mediator !== data.mediatorId),
      [data.replacedBy],
    ),
  }),
  HandedToPolice: (row, { data }) => ({ policeStations: union(row.policeStations, [data.station]) }),
  CaseClassified: (row, { data }) => ({
    typeCode: data.typeCode,
    typeVersion: data.typeVersion,
    dueClass: data.class ?? row.dueClass,
    ...(data.due && { dueAt: data.due.at, dueProvisional: data.due.provisional }),
  }),
  RiskSet: (_, { data }) => ({ risk: data.risk }),
  ConfidentialityChanged: (_, { data }) => ({ confidentiality: data.confidentiality }),
  SupervisionRaised: ({ highestSupervision }, { data: { card } }) => ({
    supervision: card,
    highestSupervision: weightOf(card) > weightOf(highestSupervision) ? card : highestSupervision,
  }),
  SupervisionLifted: () => ({ supervision: 'none' }),
  DangerReported: () => ({ risk: 'high', dangerReported: true }),
  CaseResolved: (_, { data }) => ({
    outcome: data.outcome,
    finding: data.finding,
    verificationDueAt: data.verificationDue.at,
  }),
  StatutoryRouteGiven: (_, { data }) => ({
    outcome: 'transferred',
    verificationDueAt: data.verificationDue.at,
  }),
  Verified: (_, { data, meta }) => ({ closedAt: meta.occurredAt, reopenUntil: data.reopenUntil }),
  VerificationFailed: () => ({ outcome: null, verificationDueAt: null }),
  CaseReopened: ({ reopenCount }, { data }) => ({
    reopenCount: reopenCount + 1,
    dueClass: data.class,
    dueAt: data.due.at,
    dueProvisional: data.due.provisional,
    outcome: null,
    closedAt: null,
    reopenUntil: null,
    verificationDueAt: null,
  }),
  DueRecomputed: (_, { data: { clock, due } }) => ({
    ...(clock === 'resolution' && { dueAt: due.at, dueProvisional: due.provisional }),
    ...(clock === 'verification' && { verificationDueAt: due.at }),
    ...(clock === 'reopen_window' && { reopenUntil: due.at }),
  }),
};

/**
 * What the system does to a case on its own, or to all cases of an area at once: nobody worked on it, so its retention does
 * not begin anew. Histories would be put away on the day they are imported, whenever they ended.
 */
const HOUSEKEEPING: readonly CaseEvent['type'][] = [
  'Archived',
  'CaseReassignedByReorg',
  'DueRecomputed',
  'LimitReached',
];

type AnyChange = (row: Case, event: Recorded<CaseEvent>) => Partial<Case>;

export const caseListView = defineView<typeof caseListTable, typeof caseEvents>({
  table: caseListTable,
  generation: 4,
  category: 'case',
  events: caseEvents,
  handlers: onEvery<Case, typeof caseEvents>(caseEvents, (rows, event) => {
    const row = rows.get('');
    if (!row) return event.type === 'CaseOpened' ? [opened(event)] : [];
    const { id } = event.meta.by;
    const { stage, performance } = standingAfter(row, event);
    const after: Case = {
      ...row,
      stage,
      performance,
      participants: row.participants.includes(id) ? row.participants : [...row.participants, id],
      changedAt: event.meta.recordedAt,
      keptFrom: HOUSEKEEPING.includes(event.type) ? row.keptFrom : later(row.keptFrom, event.meta.occurredAt),
      ...span(event, row),
    };
    // An undone join restores what stood; it resolves nothing anew.
    if (stage !== row.stage && event.type !== 'CaseUnjoined') Object.assign(after, resolution(stage, event));
    const change = changes[event.type] as AnyChange | undefined;
    return [change ? Object.assign(after, change(row, event)) : after];
  }),
});

/** The standing resolution comes and goes with the stages, whichever event leads there. */
function resolution(
  stage: Case['stage'],
  { meta }: Recorded,
): Pick<Case, 'resolvedAt' | 'resolvedBy'> | undefined {
  if (stage === 'RESOLVED') return { resolvedAt: meta.occurredAt, resolvedBy: meta.by.id };
  return stage === 'HANDLING' || stage === 'ACCEPTED' ? { resolvedAt: null, resolvedBy: null } : undefined;
}

function opened(event: Recorded<Extract<CaseEvent, DomainEvent<'CaseOpened'>>>): Case {
  const { data, meta } = event;
  return {
    caseId: idOf(event),
    caseNumber: data.caseNumber,
    title: data.title,
    titleBigrams: bigrams(data.title),
    stage: 'REGISTERED',
    performance: null,
    typeCode: data.typeCode,
    typeVersion: data.typeVersion,
    areaPath: data.place.areaPath,
    ...codesByLevel(data.place.areaPath),
    place: data.place,
    urgent: data.urgent,
    risk: data.risk,
    level: data.level,
    maxLevel: data.level,
    confidentiality: data.confidentiality,
    channel: 'none',
    reportCount: 0,
    openedAt: meta.occurredAt,
    openedBy: meta.by.id,
    acceptedAt: null,
    declineReason: null,
    dueClass: null,
    originalDueAt: null,
    dueAt: null,
    dueProvisional: false,
    contactDueAt: null,
    contactedAt: null,
    unreachableAt: null,
    finding: null,
    outcome: null,
    resolvedAt: null,
    resolvedBy: null,
    verificationDueAt: null,
    closedAt: null,
    reopenUntil: null,
    reopenCount: 0,
    leadUnit: null,
    handler: null,
    participants: [meta.by.id],
    units: [],
    policeStations: [],
    mediators: [],
    dangerReported: false,
    supervision: 'none',
    highestSupervision: 'none',
    changedAt: meta.recordedAt,
    keptFrom: meta.occurredAt,
    firstRecordedAt: meta.recordedAt,
    ...span(event),
  };
}

type Span = Pick<Case, 'lastRecordedAt' | 'lastOccurredAt' | 'recordedApart'>;

/** Clocks of several servers differ: the last event of a stream need not be the latest. */
function span({ meta: { recordedAt, occurredAt } }: Recorded, before?: Span): Span {
  const isApart = recordedAt !== occurredAt;
  if (!before) return { lastRecordedAt: recordedAt, lastOccurredAt: occurredAt, recordedApart: isApart };
  return {
    lastRecordedAt: later(before.lastRecordedAt, recordedAt),
    lastOccurredAt: later(before.lastOccurredAt, occurredAt),
    recordedApart: before.recordedApart || isApart,
  };
}

function union(values: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...values, ...more])];
}
