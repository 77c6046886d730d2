export type { AreaRow } from './area/table.js';
export type { CaseFilter, CaseListRequest, CaseSort, CaseSummary } from './case-list/query.js';
export type { TimelineRequest } from './case-timeline/query.js';
export type { CaseTimelineRow } from './case-timeline/table.js';
export {
  createReadModels,
  type ReadModels,
  type ReadModelsOptions,
  type RebuildOptions,
} from './create-read-models.js';
export { InvalidCursor, MAX_LIMIT, type Page, type PageRequest } from './paging.js';
export type { LogEvent, ReadLog, UndecodableEvent } from './projection/log-event.js';
export type { ParkedStream } from './projection/parked-stream.js';
export type { Projected } from './projection/progress.js';
export type { BuildProgress } from './projection/shadow.js';
export type { Difference, Verification } from './projection/verify.js';
export type { PendingGroup, ReportListRequest } from './report/query.js';
export type { ReportRow, ReportStatus } from './report/table.js';
export type { Scope } from './scope.js';
export type { UnitRow } from './unit/table.js';
