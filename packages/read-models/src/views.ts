import { accessLogView } from './access-log/project.js';
import type { AccessLogRow } from './access-log/table.js';
import { accountEventView } from './account-event/project.js';
import type { AccountEventRow } from './account-event/table.js';
import { areaView } from './area/project.js';
import type { AreaRow } from './area/table.js';
import { attachmentView } from './attachment/project.js';
import type { AttachmentRow } from './attachment/table.js';
import { attemptView } from './attempt/project.js';
import type { AttemptRow } from './attempt/table.js';
import { auditView } from './audit/project.js';
import type { AuditRow } from './audit/table.js';
import { auditCaseView } from './audit-case/project.js';
import type { AuditCaseRow } from './audit-case/table.js';
import { buildingCheckView } from './building-check/project.js';
import type { BuildingCheckRow } from './building-check/table.js';
import { calendarYearView } from './calendar-year/project.js';
import type { CalendarYearRow } from './calendar-year/table.js';
import { callbackView } from './callback/project.js';
import type { CallbackRow } from './callback/table.js';
import { caseAreaView } from './case-area/project.js';
import type { CaseAreaRow } from './case-area/table.js';
import { caseBondView } from './case-bond/project.js';
import type { CaseBondRow } from './case-bond/table.js';
import { caseCycleView } from './case-cycle/project.js';
import type { CaseCycleRow } from './case-cycle/table.js';
import { caseListView } from './case-list/project.js';
import type { CaseRow } from './case-list/table.js';
import { caseStageView } from './case-stage/project.js';
import type { CaseStageRow } from './case-stage/table.js';
import { caseTimelineView } from './case-timeline/project.js';
import type { CaseTimelineRow } from './case-timeline/table.js';
import { caseTypeView } from './case-type/project.js';
import type { CaseTypeRow } from './case-type/table.js';
import { clockView, reportClockView, visitClockView } from './clock/project.js';
import type { ClockRow } from './clock/table.js';
import { confirmationView } from './confirmation/project.js';
import type { ConfirmationRow } from './confirmation/table.js';
import { dangerView } from './danger/project.js';
import type { DangerRow } from './danger/table.js';
import { dispatchView } from './dispatch/project.js';
import type { DispatchRow } from './dispatch/table.js';
import { gridOutlineView } from './grid-outline/project.js';
import type { GridOutlineRow } from './grid-outline/table.js';
import { lessonView } from './lesson/project.js';
import type { LessonRow } from './lesson/table.js';
import { levelStayView } from './level-stay/project.js';
import type { LevelStayRow } from './level-stay/table.js';
import { limitView } from './limit/project.js';
import type { LimitRow } from './limit/table.js';
import { mediationView } from './mediation/project.js';
import type { MediationRow } from './mediation/table.js';
import { mediatorView } from './mediator/project.js';
import type { MediatorRow } from './mediator/table.js';
import { mediatorDiaryView } from './mediator-diary/project.js';
import type { SessionRow } from './mediator-diary/table.js';
import { noticeView } from './notice/project.js';
import type { NoticeRow } from './notice/table.js';
import { noticeItemView } from './notice-item/project.js';
import type { NoticeItemRow } from './notice-item/table.js';
import { obligationView } from './obligation/project.js';
import type { ObligationRow } from './obligation/table.js';
import { personCaseView } from './person-case/project.js';
import type { PersonCaseRow } from './person-case/table.js';
import { personErasureView } from './person-erasure/project.js';
import type { PersonErasureRow } from './person-erasure/table.js';
import { policeInboxView } from './police-inbox/project.js';
import type { PoliceInboxRow } from './police-inbox/table.js';
import type { View } from './projection/view.js';
import { provisionalDueView } from './provisional-due/project.js';
import type { ProvisionalDueRow } from './provisional-due/table.js';
import { reportView } from './report/project.js';
import type { ReportRow } from './report/table.js';
import { retentionSettingView } from './retention-setting/project.js';
import type { RetentionSettingRow } from './retention-setting/table.js';
import { staffingView } from './staffing/project.js';
import type { StaffingRow } from './staffing/table.js';
import { unitView } from './unit/project.js';
import type { UnitRow } from './unit/table.js';
import { visitView } from './visit/project.js';
import type { VisitRow } from './visit/table.js';
import { webhookView } from './webhook/project.js';
import type { WebhookRow } from './webhook/table.js';
import { whistleView } from './whistle/project.js';
import type { WhistleRow } from './whistle/table.js';
import { whistleDepartmentView } from './whistle-department/project.js';
import type { WhistleDepartmentRow } from './whistle-department/table.js';
/** Every view of the house. A new one is added here and to `Tables`; the projector does the rest. */
export const allViews: readonly View[] = [
  areaView,
  visitView,
  visitClockView,
  buildingCheckView,
  staffingView,
  gridOutlineView,
  unitView,
  mediatorView,
  reportView,
  caseListView,
  caseTimelineView,
  caseStageView,
  caseCycleView,
  policeInboxView,
  dangerView,
  whistleView,
  noticeView,
  noticeItemView,
  mediationView,
  mediatorDiaryView,
  obligationView,
  attachmentView,
  clockView,
  reportClockView,
  calendarYearView,
  limitView,
  retentionSettingView,
  caseTypeView,
  provisionalDueView,
  callbackView,
  dispatchView,
  levelStayView,
  whistleDepartmentView,
  confirmationView,
  caseBondView,
  caseAreaView,
  personCaseView,
  personErasureView,
  accessLogView,
  attemptView,
  accountEventView,
  lessonView,
  auditView,
  auditCaseView,
  webhookView,
];

/** The tables as queries see them. */
export interface Tables {
  area: AreaRow;
  unit: UnitRow;
  mediator: MediatorRow;
  staffing: StaffingRow;
  gridOutline: GridOutlineRow;
  report: ReportRow;
  caseList: CaseRow;
  caseTimeline: CaseTimelineRow;
  caseStage: CaseStageRow;
  caseCycle: CaseCycleRow;
  policeInbox: PoliceInboxRow;
  danger: DangerRow;
  whistle: WhistleRow;
  notice: NoticeRow;
  noticeItem: NoticeItemRow;
  mediation: MediationRow;
  mediatorDiary: SessionRow;
  obligation: ObligationRow;
  whistleDepartment: WhistleDepartmentRow;
  levelStay: LevelStayRow;
  dispatch: DispatchRow;
  callback: CallbackRow;
  attachment: AttachmentRow;
  clock: ClockRow;
  reportClock: ClockRow;
  visitClock: ClockRow;
  visit: VisitRow;
  buildingCheck: BuildingCheckRow;
  calendarYear: CalendarYearRow;
  limitSetting: LimitRow;
  retentionSetting: RetentionSettingRow;
  caseType: CaseTypeRow;
  provisionalDue: ProvisionalDueRow;
  confirmation: ConfirmationRow;
  caseBond: CaseBondRow;
  caseArea: CaseAreaRow;
  personCase: PersonCaseRow;
  personErasure: PersonErasureRow;
  accessLog: AccessLogRow;
  attempt: AttemptRow;
  accountEvent: AccountEventRow;
  lesson: LessonRow;
  audit: AuditRow;
  auditCase: AuditCaseRow;
  webhook: WebhookRow;
}
