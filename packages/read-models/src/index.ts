export type { AccessEntry, AccessLogKind } from './access-log/query.js';
export type { AccessKind } from './access-log/table.js';
export type { AccountEntry } from './account-event/query.js';
export type { AreaRow } from './area/table.js';
export type { CommunityView } from './area-view/community.js';
export type { DistrictView } from './area-view/district.js';
export type { AreaViewRequest } from './area-view/request.js';
export type { FlowCell, StreetView } from './area-view/street.js';
export type { ListedAudit } from './audit/query.js';
export type { AuditedCase } from './audit-case/query.js';
export type { CheckedBuilding } from './building-check/query.js';
export type { CalendarYearRow } from './calendar-year/table.js';
export type { LeftBehind } from './case-area/query.js';
export type { CaseInBrief } from './case-list/case-in-brief.js';
export type { CaseFilter, CaseListRequest, CaseSort, CaseSummary } from './case-list/query.js';
export type { TimelineRequest } from './case-timeline/query.js';
export type { CaseTimelineRow } from './case-timeline/table.js';
export type { CaseTypeRow } from './case-type/table.js';
export type { DueClock, DueClockCursor } from './clock/due-clocks.js';
export type { TaskEntry, TasksRequest } from './clock/query.js';
export {
  createReadModels,
  type ReadModels,
  type ReadModelsOptions,
  type RebuildOptions,
} from './create-read-models.js';
export type { DangerEntry } from './danger/query.js';
export type { DueRequest } from './due-list.js';
export { type FigureValue, UnknownFigure } from './figures/counted.js';
export { FIGURES, PROPOSED_FIGURES, UnknownFigureVersion } from './figures/definitions.js';
export type { FigureDefinition } from './figures/figure.js';
export type { FigureCell, FigureMatrixRequest } from './figures/matrix.js';
export { addDays, dayInShanghai, midnightInShanghai, type PeriodRequest } from './figures/period.js';
export {
  type FigureBucket,
  type FigureCasesRequest,
  type FigureRow,
  type FigureRowsRequest,
  type Figures,
  type FiguresRequest,
  TooManyRows,
} from './figures/query.js';
export type { Step } from './figures/steps.js';
export { type FigureStep, type FigureTrendRequest, TooManySteps } from './figures/trend.js';
export type { GridOutlineRow } from './grid-outline/table.js';
export type { LimitRow } from './limit/table.js';
export type { MediationBoardRequest, MediationCard, MediationPhase } from './mediation/board.js';
export type { MediatorRow } from './mediator/table.js';
export type { SessionEntry, SessionsRequest } from './mediator-diary/query.js';
export type { NoticeEntry } from './notice/query.js';
export type { ObligationEntry } from './obligation/query.js';
export { InvalidCursor, MAX_LIMIT, type Page, type PageRequest } from './paging.js';
export { TooManyCases } from './past/chosen-cases.js';
export type { ComparisonRequest, FigureCompared, Look, Moved } from './past/comparison.js';
export type { ExplainedRow, FigureExplained } from './past/explanation.js';
export type { Then } from './past/figures-then.js';
export { isPast, type Moment } from './past/moment.js';
export type { PastCasesRequest } from './past/past-cases.js';
export type { Turn } from './past/turns.js';
export type { WhatIf, WhatIfRequest } from './past/what-if.js';
export type { PersonFile } from './person-case/query.js';
export type { ErasureStatus, PersonErasureRow } from './person-erasure/table.js';
export type { PoliceInboxEntry, PoliceInboxRequest } from './police-inbox/query.js';
export type { HandoverStatus } from './police-inbox/table.js';
export type { LogEvent, ReadLog, UndecodableEvent, UnknownEvent } from './projection/log-event.js';
export type { ParkedStream } from './projection/parked-stream.js';
export type { Projected } from './projection/progress.js';
export { BATCH_EVERY_MS } from './projection/projector.js';
export type { BuildOptions, BuildProgress } from './projection/shadow.js';
export type { Difference, Verification } from './projection/verify.js';
export type { ProvisionalDueRow } from './provisional-due/table.js';
export type { PendingGroup, ReportListRequest } from './report/query.js';
export type { ReportRow, ReportStatus } from './report/table.js';
export type { RetentionDue, RetentionDueRequest } from './retention-due/query.js';
export type { RetentionSettingRow } from './retention-setting/table.js';
export type { ChangedCase } from './rule-check/query.js';
export type { Rules } from './rules.js';
export type { Scope } from './scope.js';
export type { StaffingRow } from './staffing/table.js';
export type { UnitRow } from './unit/table.js';
export type { VisitRow } from './visit/table.js';
export { WallMissing } from './wall/ensure-roles.js';
export type { WebhookRow } from './webhook/table.js';
export type { WhistleEntry } from './whistle/query.js';
