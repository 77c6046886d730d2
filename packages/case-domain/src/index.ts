export type { AccessCommand, RevealPersonal } from './access-log/commands.js';
export { type AccessLogState, accessLogDecider, hourOf } from './access-log/decider.js';
export {
  type AccessEvent,
  accessEvents,
  EXPORT_LEVELS,
  EXPORT_PURPOSES,
  type ExportLevel,
  type ExportPurpose,
  PRINTED_DOCUMENTS,
  type PrintedDocumentKind,
  REVEAL_PURPOSES,
  type RevealPurpose,
} from './access-log/events.js';
export { accountDecider } from './account/decider.js';
export { ACCOUNT_CHANGES, type AccountChange, type AccountEvent, accountEvents } from './account/events.js';
export type { AttemptCommand } from './attempt/commands.js';
export { attemptDecider, isFull, MOST_ATTEMPTS, minuteOf } from './attempt/decider.js';
export {
  ATTEMPT_REASONS,
  type AttemptReason,
  DUTY_OF_REFUSAL,
  SEPARATION_OF_DUTIES,
} from './attempt/duties.js';
export { ATTEMPT_ABOUT, type AttemptAbout, type AttemptEvent, attemptEvents } from './attempt/events.js';
export type { AnswerFinding, AuditCommand, Candidate, CloseAudit, SetReaudit } from './audit/commands.js';
export { type AuditFacts, auditDecider } from './audit/decider.js';
export {
  type AuditEvent,
  auditEvents,
  FINDING_KINDS,
  FINDING_VIEWS,
  type FindingKind,
  MOST_SAMPLED,
  SAMPLING_METHODS,
  type SamplingMethod,
} from './audit/events.js';
export { draw } from './audit/policies/draw.js';
export { type Audit, type AuditFinding, type AuditState, isUnanswered } from './audit/state.js';
export type { CheckBuilding } from './building-check/commands.js';
export { buildingCheckDecider } from './building-check/decider.js';
export {
  BUILDING_TOPICS,
  type BuildingCheckEvent,
  type BuildingTopic,
  buildingCheckEvents,
} from './building-check/events.js';
export { type CalendarCommand, calendarDecider } from './calendar/decider.js';
export { type CalendarEvent, calendarEvents } from './calendar/events.js';
export type { BondCommand, JoinTarget } from './case/bonds/commands.js';
export { isRunning, type Watch } from './case/bonds/state.js';
export type { ClassificationCommand, EntryGiven } from './case/classification/commands.js';
export type { ClockCommand, RecordLimitReached } from './case/clocks/commands.js';
export { caseClockEffects } from './case/clocks/effects.js';
export {
  CASE_CLOCKS,
  type CaseClock,
  type CountedClock,
  isCounted,
  LIMIT_TELLS,
  type LimitTells,
} from './case/clocks/events.js';
export { type ProvisionalClock, provisionalClocks } from './case/clocks/provisional-clocks.js';
export type { CaseCommand } from './case/commands.js';
export type { WorkCommand } from './case/daily-work/commands.js';
export type { DangerCommand } from './case/danger/commands.js';
export { caseDecider } from './case/decider.js';
export type { DispatchCommand } from './case/dispatch/commands.js';
export { OBJECTION_GROUNDS, type ObjectionGround } from './case/dispatch/events.js';
export type { EndingCommand } from './case/ending/commands.js';
export { STATUTORY_ROUTES, type StatutoryRoute } from './case/ending/events.js';
export { type CaseEvent, caseEvents } from './case/events.js';
export type { LevelCommand } from './case/level/commands.js';
export { unitsBefore } from './case/level/state.js';
export type { LifecycleCommand, OpenCase, ReportGiven } from './case/lifecycle/commands.js';
export type { MediationCommand } from './case/mediation/commands.js';
export { type VagueWord, vagueWordsIn } from './case/mediation/policies/concrete-obligations.js';
export type { NoticeCommand } from './case/notice/commands.js';
export type { PoliceCommand } from './case/police/commands.js';
export { strictest } from './case/policies/strictest.js';
export type { ProtectionCommand } from './case/protection/commands.js';
export { CAPACITIES, POLICE_FINDINGS, POLICE_WISHES } from './case/protection/events.js';
export { type CaseFile, type CaseState, noCase } from './case/state.js';
export type { SteeringCommand } from './case/steering/commands.js';
export { SUPERVISION_CARDS } from './case/steering/events.js';
export { type Supervision, weightOf } from './case/steering/state.js';
export type { SupportCommand } from './case/support/commands.js';
export type { TimeLimitCommand } from './case/time-limit/commands.js';
export { HOLD_REASONS, type HoldReason } from './case/time-limit/events.js';
export type { WhistleCommand } from './case/whistle/commands.js';
export type {
  Bilingual,
  CaseType,
  Catalogue,
  EvidenceRule,
  Flow,
  Retention,
  TypeParameter,
  TypeTemplate,
  TypeVersion,
} from './catalogue/catalogue.js';
export { EVIDENCE_RULES, FLOWS, POLICE_REPORTS, RETENTIONS } from './catalogue/catalogue.js';
export { catalogueV1, catalogueWith } from './catalogue/catalogue-v1.js';
export { type CatalogueCommand, catalogueDecider } from './catalogue/decider.js';
export {
  type CatalogueEvent,
  catalogueEvents,
  type TypeChanges,
  type TypeRevision,
} from './catalogue/events.js';
export { type ClockEffects, changedClocks } from './clocks/book.js';
export {
  type ClockBook,
  type ClockChange,
  type ClockEntry,
  type ClockName,
  clockKey,
  isActive,
} from './clocks/entry.js';
export {
  type DeadlineExplained,
  type DeadlineStep,
  explainDeadline,
} from './clocks/explain-deadline.js';
export { isOnlyTold } from './clocks/is-only-told.js';
export { lookedAtBy, UNATTENDED_CLOCKS } from './clocks/looked-at-by.js';
export { nextStep, tellsNow } from './clocks/steps.js';
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
export type { CommentOnStep, LessonCommand, ReleaseLesson, WithdrawLesson } from './lesson/commands.js';
export { lessonDecider } from './lesson/decider.js';
export {
  COMMENTED_PARTIES,
  type CommentedParty,
  type LessonEvent,
  lessonEvents,
} from './lesson/events.js';
export type { LessonFacts, ToldCase } from './lesson/lesson-facts.js';
export { demandTellable, TELLABLE_STAGES } from './lesson/policies/demand-tellable.js';
export type { Commentary, LessonState } from './lesson/state.js';
export { type LimitCommand, limitDecider } from './limits/decider.js';
export { type ClockLimit, dueWithin } from './limits/due-within.js';
export { type LimitEvent, limitEvents } from './limits/events.js';
export {
  LIMIT_UNITS,
  type LimitDefinition,
  type LimitSetting,
  type Limits,
  type LimitUnit,
  type LimitValues,
  limitsV1,
  limitsWith,
} from './limits/limits.js';
export { LIMIT_NAMES, type LimitName, limitTable } from './limits/limits-v1.js';
export { type AreaState, areaDecider } from './organisation/area.js';
export type { Area, AreaCommand, DutyChange, MediatorCommand, UnitCommand } from './organisation/commands.js';
export { demandParentAbove } from './organisation/demand-parent-above.js';
export type { Directory, Mediator, Unit } from './organisation/directory.js';
export { unitAt } from './organisation/duties.js';
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
export { DATUMS, type Datum, MOST_POSITIONS, type Outline } from './organisation/outline.js';
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
export { type Retained, retained } from './person/policies/retention.js';
export type { PersonState } from './person/state.js';
export { lateEntry } from './policies/late-entry.js';
export {
  idNumberOf,
  type PersonalTrace,
  personalTraces,
  titleWarnings,
} from './policies/personal-data-lint.js';
export { REJECTION_CODES, type RejectionCode } from './rejection-codes.js';
export { reportClockEffects } from './report/clock-effects.js';
export type {
  AnswerReport,
  AttachReportToCase,
  DeclineReport,
  DetachReportFromCase,
  FileReport,
  MoveReportToCase,
  PersonGiven,
  ReceivePhoto,
  RecordTriageOverdue,
  ReportCommand,
} from './report/commands.js';
export { reportDecider } from './report/decider.js';
export { type ReportEvent, reportEvents } from './report/events.js';
export { noReport, type ReportState } from './report/state.js';
export { type RetentionCommand, retentionDecider } from './retention/decider.js';
export { type RetentionEvent, retentionEvents } from './retention/events.js';
export { endOfRetention, overBefore } from './retention/period.js';
export {
  type RetentionClass,
  type RetentionDefinition,
  type RetentionInForce,
  type RetentionSchedule,
  type RetentionSchedules,
  type RetentionSetting,
  retentionV1,
  retentionWith,
} from './retention/schedules.js';
export { RETENTION_CLASSES, retentionTable } from './retention/schedules-v1.js';
export {
  ATTEMPTS_RULE,
  checkRules,
  LENSES,
  RULE_NAMES,
  type RuleName,
  type RuleOutcome,
} from './rule-check/check-rules.js';
export { demandCheckable } from './rule-check/demand-checkable.js';
export type { SeenCase, SeenEvent, SeenNote, SeenReport, Spot } from './rule-check/seen.js';
export { visitClockEffects } from './visit/clock-effects.js';
export type { EnrolForVisits, VisitCommand } from './visit/commands.js';
export { visitDecider } from './visit/decider.js';
export {
  VISIT_GROUPS,
  VISIT_MODES,
  type VisitEvent,
  type VisitGroup,
  type VisitMode,
  visitEvents,
} from './visit/events.js';
export type { VisitState } from './visit/state.js';
export * from './vocabulary.js';
export type { WebhookCommand, WebhookTerms } from './webhook/commands.js';
export { webhookDecider } from './webhook/decider.js';
export { WEBHOOK_EVENTS, type WebhookEvent, type WebhookEventKind, webhookEvents } from './webhook/events.js';
export type { Webhook, WebhookState } from './webhook/state.js';
export { retoldUnder, WHAT_IF_LIMITS } from './what-if/retold-under.js';
