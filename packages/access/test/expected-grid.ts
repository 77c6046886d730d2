import type { Action } from '../src/index.js';

/**
 * Written by hand from the "Who" column of the lifecycle table and from I27, I31–I35, independently of the policy.
 * Columns are roles. A cell lists what lets the role in; `.` means nothing does.
 * y always · a in the own area · s handed over to my station · d danger reported · l my unit leads · n nobody leads yet ·
 * u my unit takes part · m I mediate it · f free of mediators · r I recorded it · c being called back
 */
export const expectedGrid = `
                      GW  CW  MD  PL  SD  SL  DU  DS  AU  SA  VR  SYS
FileReport            a   a   .   a   a   .   .   .   .   .   a   y
ReceivePhoto          r   r   .   r   r   .   .   .   .   .   r   .
AnswerReport          a   a   .   .   a   .   .   .   .   .   .   .
DeclineReport         .   a   .   .   a   .   .   .   .   .   .   .
OpenCase              a   a   .   .   a   .   .   .   .   .   .   y
AttachReport          a   a   .   .   a   .   .   .   .   .   .   y
DetachReport          a   a   .   .   a   .   .   .   .   .   .   .
ResolveOnSpot         a   a   .   s   .   .   .   .   .   .   .   .
AcceptCase            .   a   .   .   a   .   .   .   .   .   .   y
DeclineCase           .   a   .   .   a   .   .   .   .   .   .   .
Resolve               ln  ln  .   l   ln  .   l   .   .   .   .   y
Verify                .   a   .   .   a   .   .   .   .   .   c   y
RecordCallback        .   .   .   .   .   .   .   .   .   .   c   .
Reopen                .   a   .   .   a   .   .   .   .   .   c   .
RecordContact         a   a   m   s   a   .   u   .   .   .   .   y
CheckSite             a   a   .   s   .   .   u   .   .   .   .   y
AddNote               a   a   m   sd  a   .   u   a   .   .   .   y
AddEvidence           a   a   m   sd  a   .   u   a   .   .   .   .
MarkConfidentialNote  a   a   m   sd  a   .   u   a   .   .   .   .
Dispatch              .   a   .   .   a   .   .   a   .   .   .   y
Sign                  l   l   l   l   l   .   l   .   .   .   .   y
DeemSigned            .   .   .   .   .   .   .   .   .   .   .   y
ProposeWhistle        a   .   .   .   .   .   .   .   .   .   .   .
BlowWhistle           .   a   .   .   a   .   .   .   .   .   .   .
ReportIn              .   .   .   .   .   .   u   .   .   .   .   .
CloseWhistle          .   a   .   .   a   .   .   .   .   .   .   .
IssueAdvisory         a   a   .   .   .   .   .   .   .   .   .   .
IssueOrder            .   .   .   .   .   .   u   .   .   .   .   .
Recheck               .   a   .   s   .   .   u   .   .   .   .   .
RecordNoticeOverdue   .   .   .   .   .   .   .   .   .   .   .   y
ProposeMediation      a   a   a   s   .   .   .   .   .   .   .   .
RecordConsent         .   a   mf  .   .   .   .   .   .   .   .   .
RecordRefusal         .   a   mf  .   .   .   .   .   .   .   .   .
AppointMediator       .   a   f   .   .   .   .   .   .   .   .   .
RequestRecusal        .   a   m   .   .   .   .   .   .   .   .   .
ScheduleSession       .   .   m   .   .   .   .   .   .   .   .   .
HoldSession           .   .   m   .   .   .   .   .   .   .   .   .
AdjournSession        .   .   m   .   .   .   .   .   .   .   .   .
ExtendMediation       .   .   m   .   .   .   .   .   .   .   .   .
ReachAgreement        .   .   m   .   .   .   .   .   .   .   .   .
SignAgreement         .   .   m   .   .   .   .   .   .   .   .   .
RecordPerformance     .   a   m   .   .   .   .   .   .   .   .   .
RecordDefault         .   a   m   .   .   .   .   .   .   .   .   .
RemindObligation      .   a   m   .   .   .   .   .   .   .   .   y
ApplyConfirmation     .   .   m   .   .   .   .   .   .   .   .   .
RecordCourtAnswer     .   .   m   .   .   .   .   .   .   .   .   .
RecordCourtExtension  .   .   m   .   .   .   .   .   .   .   .   .
RecordCourtDecision   .   .   m   .   .   .   .   .   .   .   .   .
TerminateMediation    .   .   mf  .   .   .   .   .   .   .   .   y
HandOverPolice        .   a   mf  .   a   .   .   .   .   .   .   .
AcceptByPolice        .   .   .   s   .   .   .   .   .   .   .   .
ReturnFromPolice      .   .   .   s   .   .   .   .   .   .   .   .
CommissionMediation   .   .   .   s   .   .   .   .   .   .   .   .
RecordVictim          a   a   .   s   a   .   .   .   .   .   .   .
AssessByPolice        .   .   .   s   .   .   .   .   .   .   .   .
ReportDanger          a   a   am  sd  a   a   u   a   .   .   c   .
AcknowledgeDanger     .   a   .   d   .   .   .   .   .   .   .   .
RecordLimitReached    .   .   .   .   .   .   .   .   .   .   .   y
RecordTriageOverdue   .   .   .   .   .   .   .   .   .   .   .   y
RecomputeDue          .   .   .   .   a   .   .   a   .   .   .   y
Object                l   l   l   l   l   .   l   .   .   .   .   .
RuleObjection         .   .   .   .   a   .   .   a   .   .   .   .
AddSupport            ln  ln  .   l   al  .   l   .   .   .   .   .
ReplySupport          u   u   u   u   u   .   u   .   .   .   .   .
ReleaseSupport        ln  ln  .   l   al  .   l   .   .   .   .   .
Escalate              a   a   .   .   a   .   .   .   .   .   .   .
Delegate              .   .   .   .   a   .   .   a   .   .   .   .
SendBack              .   .   .   .   a   .   .   a   .   .   .   .
RequestExtension      ln  ln  .   l   ln  .   l   .   .   .   .   .
DecideExtension       .   .   .   .   a   .   .   a   .   .   .   y
RequestHold           ln  ln  .   l   ln  .   l   .   .   .   .   .
DecideHold            .   .   .   .   a   .   .   a   .   .   .   .
Resume                ln  ln  .   l   ln  .   l   .   .   .   .   y
Join                  .   a   .   .   a   .   .   .   .   .   .   .
Unjoin                .   a   .   .   a   .   .   .   .   .   .   y
TakeIn                .   a   .   .   a   .   .   .   .   .   .   y
LetGo                 .   a   .   .   a   .   .   .   .   .   .   y
Split                 .   .   .   .   a   .   .   .   .   .   .   .
FollowChild           .   .   .   .   .   .   .   .   .   .   .   y
StartWatch            .   a   .   .   .   .   .   .   .   .   .   .
CheckWatch            .   a   .   .   .   .   .   .   .   .   .   .
RecordRelapse         .   a   .   .   .   .   .   .   .   .   .   .
ReassignByReorg       .   .   .   .   .   .   .   a   .   .   .   y
ClassifyCase          .   a   .   .   a   .   .   .   .   .   .   .
SetRisk               a   a   am  sd  a   .   .   .   .   .   .   y
Restrict              .   a   .   sd  a   .   .   .   .   .   .   .
Unrestrict            .   a   .   sd  a   .   .   .   .   .   .   .
Correct               a   a   m   sd  a   a   u   a   .   .   c   .
Nudge                 .   .   .   .   a   .   .   a   .   .   c   .
SuggestSupervision    .   .   .   .   .   .   .   .   .   .   .   y
Supervise             .   .   .   .   a   .   .   a   .   .   .   .
LiftSupervision       .   .   .   .   a   .   .   a   .   .   .   .
Instruct              .   .   .   .   .   a   .   a   .   .   .   .
GuideStatutory        .   a   mf  .   a   .   .   .   .   .   .   .
Withdraw              a   a   .   .   a   .   .   .   .   .   .   .
Archive               .   .   .   .   .   .   .   .   .   .   .   y
PlaceLegalHold        .   .   .   .   .   .   .   a   a   .   .   .
LiftLegalHold         .   .   .   .   .   .   .   a   a   .   .   .
ReleaseLesson         .   .   .   .   a   .   .   a   .   .   .   .
WithdrawLesson        .   a   .   .   a   .   .   a   .   .   .   .
CommentOnStep         .   .   .   .   .   .   u   .   .   .   .   .
ViewLessons           y   y   y   y   y   y   y   y   y   .   y   .
OpenAudit             .   .   .   .   .   .   .   .   a   .   .   .
DrawSample            .   .   .   .   .   .   .   .   a   .   .   .
RecordFinding         .   .   .   .   .   .   .   .   a   .   .   .
AnswerFinding         .   a   .   .   a   .   .   .   .   .   .   .
SetReaudit            .   .   .   .   .   .   .   .   a   .   .   .
CloseAudit            .   .   .   .   .   .   .   .   a   .   .   .
ViewAudits            .   a   .   .   a   .   .   a   a   .   .   y
ViewRuleCheck         .   .   .   .   .   .   .   .   a   .   .   y
ViewReport            a   a   .   r   a   .   .   .   a   .   r   y
ViewCase              a   au  am  sdu a   a   u   a   a   .   c   y
ViewTimeline          a   au  am  sdu a   a   u   a   a   .   c   y
RevealPersonal        a   a   m   sd  a   .   u   .   a   .   c   .
ExportCase            .   a   .   .   a   .   .   .   a   .   .   y
PrintAgreement        .   a   m   .   a   .   .   .   .   .   .   .
PrintAdvisory         a   a   .   .   a   .   .   .   .   .   .   .
PrintOrder            .   .   .   .   a   .   u   .   .   .   .   .
PrintMinutes          .   a   m   .   .   .   .   .   .   .   .   .
SearchCases           y   y   y   y   y   y   y   y   y   .   y   y
Follow                y   y   y   y   y   y   y   y   y   .   y   .
ViewTasks             y   y   y   y   y   y   y   y   y   .   y   .
ViewCommunity         a   a   .   .   a   a   .   a   a   .   .   .
ViewStreet            .   .   .   .   a   a   .   a   a   .   .   .
ViewDistrict          .   .   .   .   .   .   .   a   a   .   .   .
ViewWhatIf            .   .   .   .   .   .   .   a   a   .   .   .
ViewPendingReports    a   a   .   .   a   .   .   .   a   .   .   .
ViewPoliceInbox       .   .   .   u   .   .   .   .   a   .   .   .
ViewMediatorDiary     .   a   m   .   a   .   .   .   a   .   .   .
ViewNotices           a   a   .   .   a   .   u   .   a   .   .   .
ViewObligations       .   a   a   .   a   .   .   .   a   .   .   .
RequestErasure        .   a   .   .   a   .   .   .   .   .   .   .
ApproveErasure        .   .   .   .   .   .   .   a   .   .   .   .
RejectErasure         .   .   .   .   .   .   .   a   .   .   .   .
CheckBuilding         a   a   .   .   .   .   .   .   .   .   .   .
ViewBuildingChecks    a   a   .   .   .   .   .   .   .   .   .   .
EnrolForVisits        a   a   .   .   .   .   .   .   .   .   .   .
RecordVisit           a   a   .   .   .   .   .   .   .   .   .   .
RecordVisitMissed     a   a   .   .   .   .   .   .   .   .   .   .
ReportVisitChange     a   a   .   .   .   .   .   .   .   .   .   .
ChangeVisitGroup      .   a   .   .   .   .   .   .   .   .   .   .
EndVisits             .   a   .   .   .   .   .   .   .   .   .   .
RecordVisitOverdue    .   .   .   .   .   .   .   .   .   .   .   y
ViewVisits            a   a   .   .   .   .   .   .   .   .   .   .
CountStaff            .   .   .   .   a   .   .   a   .   .   .   y
ViewErasures          .   a   .   .   a   .   .   a   a   .   .   y
ViewAccessLog         .   .   .   .   .   .   .   .   a   .   .   .
EstablishArea         .   .   .   .   .   .   .   .   .   y   .   y
RenameArea            .   .   .   .   .   .   .   .   .   y   .   y
MoveArea              .   .   .   .   .   .   .   .   .   y   .   y
CloseArea             .   .   .   .   .   .   .   .   .   y   .   y
Reorganise            .   .   .   .   .   .   .   .   .   y   .   y
EstablishUnit         .   .   .   .   .   .   .   .   .   y   .   y
RegisterMediator      .   .   .   .   .   .   .   .   .   y   .   y
ChangeDuties          .   .   .   .   .   .   .   .   .   y   .   y
PublishCalendarYear   .   .   .   .   .   .   .   .   .   y   .   y
SetLimit              .   .   .   .   .   .   .   .   .   y   .   y
SetRetention          .   .   .   .   .   .   .   y   .   .   .   .
ReviseCaseType        .   .   .   .   .   .   .   .   .   y   .   y
RegisterWebhook       .   .   .   .   .   .   .   .   .   y   .   .
ReviseWebhook         .   .   .   .   .   .   .   .   .   y   .   .
PauseWebhook          .   .   .   .   .   .   .   .   .   y   .   .
ResumeWebhook         .   .   .   .   .   .   .   .   .   y   .   .
RotateWebhookSecret   .   .   .   .   .   .   .   .   .   y   .   .
TryWebhookAgain       .   .   .   .   .   .   .   .   .   y   .   .
RemoveWebhook         .   .   .   .   .   .   .   .   .   y   .   .
ViewWebhooks          .   .   .   .   .   .   .   .   .   y   .   .
OutlineGrid           .   .   .   .   .   .   .   .   .   y   .   y
ImportAreas           .   .   .   .   .   .   .   .   .   y   .   y
ImportReports         .   .   .   .   y   .   .   .   .   .   .   y
ManageAccounts        .   .   .   .   .   .   .   .   .   y   .   y
RebuildViews          .   .   .   .   .   .   .   .   .   y   .   y
VerifyLog             .   .   .   .   .   .   .   .   y   y   .   y
`;

/** What lets a role know a restricted case at all, in the same letters. */
export const expectedNeedToKnow = `
                      GW  CW  MD  PL  SD  SL  DU  DS  AU  SA  VR  SYS
restricted            r   a   m   sdr a   .   .   a   a   .   r   y
`;

/** Actions whose refusal must not tell that the report or the case exists. */
export const secretReports: readonly Action[] = [
  'AnswerReport',
  'DeclineReport',
  'OpenCase',
  'ReceivePhoto',
  'RecordTriageOverdue',
  'ViewReport',
];
export const noSecret: readonly Action[] = [
  'FileReport',
  'SearchCases',
  'Follow',
  'ViewTasks',
  'ViewCommunity',
  'ViewStreet',
  'ViewDistrict',
  'ViewWhatIf',
  'ViewPendingReports',
  'ViewPoliceInbox',
  'ViewMediatorDiary',
  'ViewNotices',
  'ViewObligations',
  'RequestErasure',
  'ApproveErasure',
  'RejectErasure',
  'CheckBuilding',
  'ViewBuildingChecks',
  'EnrolForVisits',
  'RecordVisit',
  'RecordVisitMissed',
  'ReportVisitChange',
  'ChangeVisitGroup',
  'EndVisits',
  'RecordVisitOverdue',
  'ViewVisits',
  'WithdrawLesson',
  'CommentOnStep',
  'ViewLessons',
  'OpenAudit',
  'DrawSample',
  'RecordFinding',
  'AnswerFinding',
  'SetReaudit',
  'CloseAudit',
  'ViewAudits',
  'ViewRuleCheck',
  'CountStaff',
  'ViewErasures',
  'ViewAccessLog',
  'EstablishArea',
  'RenameArea',
  'MoveArea',
  'CloseArea',
  'Reorganise',
  'EstablishUnit',
  'RegisterMediator',
  'ChangeDuties',
  'PublishCalendarYear',
  'SetLimit',
  'SetRetention',
  'ReviseCaseType',
  'RegisterWebhook',
  'ReviseWebhook',
  'PauseWebhook',
  'ResumeWebhook',
  'RotateWebhookSecret',
  'TryWebhookAgain',
  'RemoveWebhook',
  'ViewWebhooks',
  'ImportAreas',
  'OutlineGrid',
  'ImportReports',
  'ManageAccounts',
  'RebuildViews',
  'VerifyLog',
];
