export type { AccessCommand, RevealPersonal } from './access-log/commands.js';
export { type AccessLogState, accessLogDecider } from './access-log/decider.js';
export {
  type AccessEvent,
  accessEvents,
  REVEAL_PURPOSES,
  type RevealPurpose,
} from './access-log/events.js';
export type { CaseCommand } from './case/commands.js';
export type { WorkCommand } from './case/daily-work/commands.js';
export type { DangerCommand } from './case/danger/commands.js';
export { caseDecider } from './case/decider.js';
export type { DispatchCommand } from './case/dispatch/commands.js';
export { type CaseEvent, caseEvents } from './case/events.js';
export type { LifecycleCommand, OpenCase, ReportGiven } from './case/lifecycle/commands.js';
export type { MediationCommand } from './case/mediation/commands.js';
export { type VagueWord, vagueWordsIn } from './case/mediation/policies/concrete-obligations.js';
export type { NoticeCommand } from './case/notice/commands.js';
export type { PoliceCommand } from './case/police/commands.js';
export { type CaseFile, type CaseState, noCase } from './case/state.js';
export type { WhistleCommand } from './case/whistle/commands.js';
export type { CaseType, Catalogue, EvidenceRule, Flow } from './catalogue/catalogue.js';
export { catalogueV1 } from './catalogue/catalogue-v1.js';
export { domainEvents } from './domain-events.js';
export {
  type EventDefinition,
  type EventDefinitions,
  type EventOf,
  event,
  personalText,
  type Upcaster,
} from './event-definition.js';
export type { Facts } from './facts.js';
export { type AreaState, areaDecider } from './organisation/area.js';
export type { Area, AreaCommand, MediatorCommand, UnitCommand } from './organisation/commands.js';
export type { Directory, Mediator, Unit } from './organisation/directory.js';
export {
  AREA_LEVELS,
  type AreaEvent,
  type AreaLevel,
  areaEvents,
  type MediatorEvent,
  mediatorEvents,
  UNIT_KINDS,
  type UnitEvent,
  type UnitKind,
  unitEvents,
} from './organisation/events.js';
export { mediatorDecider } from './organisation/mediator.js';
export { unitDecider } from './organisation/unit.js';
export type { PersonCommand } from './person/commands.js';
export { personDecider } from './person/decider.js';
export {
  ERASURE_REASONS,
  type ErasureReason,
  type PersonEvent,
  personEvents,
} from './person/events.js';
export type { Matter, PersonFacts } from './person/matter.js';
export type { PersonState } from './person/state.js';
export { lateEntry } from './policies/late-entry.js';
export { type PersonalTrace, personalTraces, titleWarnings } from './policies/personal-data-lint.js';
export { REJECTION_CODES, type RejectionCode } from './rejection-codes.js';
export type {
  AnswerReport,
  AttachReportToCase,
  DeclineReport,
  DetachReportFromCase,
  FileReport,
  PersonGiven,
  ReportCommand,
} from './report/commands.js';
export { reportDecider } from './report/decider.js';
export { type ReportEvent, reportEvents } from './report/events.js';
export { noReport, type ReportState } from './report/state.js';
export * from './vocabulary.js';
