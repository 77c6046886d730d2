import type { Role } from '@linli/kernel';
import type { Action } from './actions.js';
import type { Relation } from './relation.js';

/** One grant: these roles may do this where they stand in this relation to the subject. Nothing else is allowed. */
export interface Rule {
  readonly action: Action;
  readonly roles: readonly Role[];
  readonly relation: Relation;
}

/** How a role comes to know restricted cases at all (need to know). A role without an entry never does. */
export type NeedToKnow = readonly { readonly roles: readonly Role[]; readonly relation: Relation }[];

/** The whole of what is allowed. */
export interface Policy {
  readonly rules: readonly Rule[];
  readonly needToKnow: NeedToKnow;
}

function allow(relation: Relation, roles: readonly Role[], ...actions: readonly Action[]): Rule[] {
  return actions.map((action) => ({ action, roles, relation }));
}

/**
 * The "Who" column of the lifecycle table, as data. Decisions beyond it:
 * - A danger report is an alarm to the police liaison of the area, so it opens the case to that officer without a
 *   hand-over (People's Mediation Law 25).
 * - Auditors change no case, not even by reporting danger; they only keep a file from being destroyed, and what they
 *   find stands in streams of its own. Administrators see no case.
 * - The system's own clocks and command line see cases whole, but nothing personal in them (see masking).
 * - The import of history takes cases over as another system kept them, from acceptance to verification. It acts as the
 *   system, from the command line only; no account and no token has that role. It may do what such a log can hold, and
 *   nothing that binds people: it neither mediates nor issues notices, extends, holds or reopens.
 * - A lead unit resolves. Where nothing was dispatched, those responsible for the area do.
 * - There is no privacy officer among the roles. Erasing a person is asked for by the community lead or the street desk,
 *   who know the file, and approved by the district, who works without names and gains nothing by it: two levels, two
 *   people (59). Not by the administrator, who sees no case and could not judge.
 * - A mediator may start on any case of the own area; once one is appointed, only that one goes on.
 */
const rules: readonly Rule[] = [
  // Reports
  ...allow('in_area', ['GW', 'CW', 'PL', 'SD', 'VR'], 'FileReport'),
  ...allow('any', ['SYS'], 'FileReport', 'OpenCase', 'AttachReport'),
  ...allow('in_area', ['GW', 'CW', 'SD'], 'AnswerReport', 'OpenCase', 'AttachReport', 'DetachReport'),
  ...allow('in_area', ['CW', 'SD'], 'DeclineReport'),
  ...allow('in_area', ['GW', 'CW', 'SD', 'AU'], 'ViewReport', 'ViewPendingReports'),
  ...allow('recorded_by', ['PL', 'VR'], 'ViewReport'),
  ...allow('recorded_by', ['GW', 'CW', 'PL', 'SD', 'VR'], 'ReceivePhoto'),

  // Opening, closing, reopening
  ...allow('in_area', ['GW', 'CW'], 'ResolveOnSpot'),
  ...allow('handed_over', ['PL'], 'ResolveOnSpot'),
  ...allow('in_area', ['CW', 'SD'], 'AcceptCase', 'DeclineCase', 'Verify', 'Reopen'),
  ...allow('lead_unit', ['GW', 'CW', 'PL', 'SD', 'DU'], 'Resolve'),
  ...allow('undispatched', ['GW', 'CW', 'SD'], 'Resolve'),
  ...allow('awaiting_callback', ['VR'], 'Verify', 'RecordCallback', 'Reopen'),

  // Work and dispatch
  ...allow('in_area', ['GW', 'CW', 'SD'], 'RecordContact', 'AddNote', 'AddEvidence'),
  ...allow('in_area', ['DS'], 'AddNote', 'AddEvidence'),
  ...allow('in_area', ['GW', 'CW'], 'CheckSite'),
  ...allow('mediator', ['MD'], 'RecordContact', 'AddNote', 'AddEvidence'),
  ...allow('handed_over', ['PL'], 'RecordContact', 'CheckSite', 'AddNote', 'AddEvidence'),
  ...allow('alarmed', ['PL'], 'AddNote', 'AddEvidence'),
  ...allow('own_unit', ['DU'], 'RecordContact', 'CheckSite', 'AddNote', 'AddEvidence'),
  ...allow('in_area', ['CW', 'SD', 'DS'], 'Dispatch'),
  ...allow('lead_unit', ['GW', 'CW', 'MD', 'PL', 'SD', 'DU'], 'Sign'),
  ...allow('any', ['SYS'], 'DeemSigned'),
  ...allow('in_area', ['GW', 'CW', 'SD', 'DS'], 'MarkConfidentialNote'),
  ...allow('mediator', ['MD'], 'MarkConfidentialNote'),
  ...allow('handed_over', ['PL'], 'MarkConfidentialNote'),
  ...allow('alarmed', ['PL'], 'MarkConfidentialNote'),
  ...allow('own_unit', ['DU'], 'MarkConfidentialNote'),
  ...allow('in_area', ['GW'], 'ProposeWhistle'),
  ...allow('in_area', ['CW', 'SD'], 'BlowWhistle', 'CloseWhistle'),
  ...allow('own_unit', ['DU'], 'ReportIn'),

  // What the import of history takes over from another system's log
  ...allow('any', ['SYS'], 'AcceptCase', 'Dispatch', 'Sign', 'RecordContact', 'CheckSite', 'AddNote'),
  ...allow('any', ['SYS'], 'Resolve', 'Verify'),

  // Objections, supporting units, levels
  ...allow('lead_unit', ['GW', 'CW', 'MD', 'PL', 'SD', 'DU'], 'Object'),
  ...allow('in_area', ['SD', 'DS'], 'RuleObjection', 'Delegate', 'SendBack'),
  ...allow('lead_unit', ['GW', 'CW', 'PL', 'SD', 'DU'], 'AddSupport', 'ReleaseSupport'),
  ...allow('undispatched', ['GW', 'CW'], 'AddSupport', 'ReleaseSupport'),
  ...allow('in_area', ['SD'], 'AddSupport', 'ReleaseSupport'),
  ...allow('own_unit', ['GW', 'CW', 'MD', 'PL', 'SD', 'DU'], 'ReplySupport'),
  ...allow('in_area', ['GW', 'CW', 'SD'], 'Escalate'),

  // More time, and rest: the lead asks, the level above decides
  ...allow('lead_unit', ['GW', 'CW', 'PL', 'SD', 'DU'], 'RequestExtension', 'RequestHold', 'Resume'),
  ...allow('undispatched', ['GW', 'CW', 'SD'], 'RequestExtension', 'RequestHold', 'Resume'),
  ...allow('in_area', ['SD', 'DS'], 'DecideExtension', 'DecideHold'),
  ...allow('any', ['SYS'], 'DecideExtension', 'Resume'),

  // Cases tied to cases: the other side of a join is asked of whoever joins
  ...allow('in_area', ['CW', 'SD'], 'Join', 'Unjoin', 'TakeIn', 'LetGo'),
  ...allow('any', ['SYS'], 'Unjoin', 'TakeIn', 'LetGo', 'FollowChild', 'ReassignByReorg'),
  ...allow('in_area', ['SD'], 'Split'),
  ...allow('in_area', ['CW'], 'StartWatch', 'CheckWatch', 'RecordRelapse'),
  ...allow('in_area', ['DS'], 'ReassignByReorg'),

  // Notices
  ...allow('in_area', ['GW', 'CW'], 'IssueAdvisory'),
  ...allow('own_unit', ['DU'], 'IssueOrder', 'Recheck'),
  ...allow('in_area', ['CW'], 'Recheck'),
  ...allow('handed_over', ['PL'], 'Recheck'),
  ...allow('any', ['SYS'], 'RecordNoticeOverdue'),

  // Mediation
  ...allow('in_area', ['GW', 'CW', 'MD'], 'ProposeMediation'),
  ...allow('handed_over', ['PL'], 'ProposeMediation'),
  ...allow('in_area', ['CW'], 'RecordConsent', 'RecordRefusal', 'AppointMediator', 'RequestRecusal'),
  ...allow('unmediated', ['MD'], 'RecordConsent', 'RecordRefusal', 'AppointMediator', 'TerminateMediation'),
  ...allow('mediator', ['MD'], 'RecordConsent', 'RecordRefusal', 'RequestRecusal', 'TerminateMediation'),
  ...allow('mediator', ['MD'], 'ScheduleSession', 'HoldSession', 'AdjournSession', 'ExtendMediation'),
  ...allow('mediator', ['MD'], 'ReachAgreement', 'SignAgreement'),
  ...allow(
    'mediator',
    ['MD'],
    'ApplyConfirmation',
    'RecordCourtAnswer',
    'RecordCourtExtension',
    'RecordCourtDecision',
  ),
  ...allow('mediator', ['MD'], 'RecordPerformance', 'RecordDefault', 'RemindObligation'),
  ...allow('in_area', ['CW'], 'RecordPerformance', 'RecordDefault', 'RemindObligation'),
  ...allow('any', ['SYS'], 'TerminateMediation', 'RemindObligation'),
  ...allow('any', ['SYS'], 'RecordLimitReached', 'RecordTriageOverdue'),

  // Police and danger
  ...allow('in_area', ['CW', 'SD'], 'HandOverPolice'),
  ...allow('mediator', ['MD'], 'HandOverPolice'),
  ...allow('unmediated', ['MD'], 'HandOverPolice'),
  ...allow('handed_over', ['PL'], 'AcceptByPolice', 'ReturnFromPolice', 'CommissionMediation'),
  ...allow('in_area', ['GW', 'CW', 'SD'], 'RecordVictim'),
  ...allow('handed_over', ['PL'], 'RecordVictim', 'AssessByPolice'),
  ...allow('in_area', ['GW', 'CW', 'MD', 'SD', 'SL', 'DS'], 'ReportDanger'),
  ...allow('mediator', ['MD'], 'ReportDanger'),
  ...allow('handed_over', ['PL'], 'ReportDanger'),
  ...allow('alarmed', ['PL'], 'ReportDanger', 'AcknowledgeDanger'),
  ...allow('own_unit', ['DU'], 'ReportDanger'),
  ...allow('awaiting_callback', ['VR'], 'ReportDanger'),
  ...allow('in_area', ['CW'], 'AcknowledgeDanger'),

  // Dates that could not be final when they were given
  ...allow('any', ['SYS'], 'RecomputeDue'),
  ...allow('in_area', ['SD', 'DS'], 'RecomputeDue'),
  // What a case is held to be
  ...allow('in_area', ['CW', 'SD'], 'ClassifyCase', 'Restrict', 'Unrestrict'),
  ...allow('handed_over', ['PL'], 'SetRisk', 'Restrict', 'Unrestrict', 'Correct'),
  ...allow('alarmed', ['PL'], 'SetRisk', 'Restrict', 'Unrestrict', 'Correct'),
  ...allow('in_area', ['GW', 'CW', 'MD', 'SD'], 'SetRisk'),
  ...allow('mediator', ['MD'], 'SetRisk', 'Correct'),
  ...allow('any', ['SYS'], 'SetRisk'),
  ...allow('in_area', ['GW', 'CW', 'SD', 'SL', 'DS'], 'Correct'),
  ...allow('own_unit', ['DU'], 'Correct'),
  ...allow('awaiting_callback', ['VR'], 'Correct'),

  // Pressing for it
  ...allow('in_area', ['SD', 'DS'], 'Nudge', 'Supervise', 'LiftSupervision'),
  ...allow('awaiting_callback', ['VR'], 'Nudge'),
  ...allow('any', ['SYS'], 'SuggestSupervision'),
  ...allow('in_area', ['SL', 'DS'], 'Instruct'),

  // Other ways it ends, and what happens to its file
  ...allow('in_area', ['CW', 'SD'], 'GuideStatutory'),
  ...allow('mediator', ['MD'], 'GuideStatutory'),
  ...allow('unmediated', ['MD'], 'GuideStatutory'),
  ...allow('in_area', ['GW', 'CW', 'SD'], 'Withdraw'),
  ...allow('any', ['SYS'], 'Archive'),
  ...allow('in_area', ['AU', 'DS'], 'PlaceLegalHold', 'LiftLegalHold'),

  // Seeing one case
  ...allow('in_area', ['GW', 'CW', 'MD', 'SD', 'SL', 'DS', 'AU'], 'ViewCase', 'ViewTimeline'),
  ...allow('mediator', ['MD'], 'ViewCase', 'ViewTimeline', 'RevealPersonal'),
  ...allow('handed_over', ['PL'], 'ViewCase', 'ViewTimeline', 'RevealPersonal'),
  ...allow('alarmed', ['PL'], 'ViewCase', 'ViewTimeline', 'RevealPersonal'),
  ...allow('own_unit', ['DU'], 'ViewCase', 'ViewTimeline', 'RevealPersonal'),
  // A community or a station from elsewhere that takes part reads its task and the case, and nobody's particulars.
  ...allow('own_unit', ['CW', 'PL'], 'ViewCase', 'ViewTimeline'),
  ...allow('awaiting_callback', ['VR'], 'ViewCase', 'ViewTimeline', 'RevealPersonal'),
  ...allow('any', ['SYS'], 'ViewReport', 'ViewCase', 'ViewTimeline', 'SearchCases'),
  ...allow('in_area', ['GW', 'CW', 'SD', 'AU'], 'RevealPersonal'),
  ...allow('in_area', ['CW', 'SD', 'AU'], 'ExportCase'),
  ...allow('any', ['SYS'], 'ExportCase'),

  // Documents for service: they bear names in clear, so only whoever serves or keeps them prints them (see printing)
  ...allow('in_area', ['CW', 'SD'], 'PrintAgreement'),
  ...allow('mediator', ['MD'], 'PrintAgreement', 'PrintMinutes'),
  ...allow('in_area', ['CW'], 'PrintMinutes'),
  ...allow('in_area', ['GW', 'CW', 'SD'], 'PrintAdvisory'),
  ...allow('in_area', ['SD'], 'PrintOrder'),
  ...allow('own_unit', ['DU'], 'PrintOrder'),

  // Seeing many: lists are cut to scopeOf(caller)
  ...allow('any', ['GW', 'CW', 'MD', 'PL', 'SD', 'SL', 'DU', 'DS', 'AU', 'VR'], 'SearchCases', 'Follow'),
  ...allow('any', ['GW', 'CW', 'MD', 'PL', 'SD', 'SL', 'DU', 'DS', 'AU', 'VR'], 'ViewTasks'),
  ...allow('in_area', ['GW', 'CW', 'SD', 'SL', 'DS', 'AU'], 'ViewCommunity'),
  ...allow('in_area', ['SD', 'SL', 'DS', 'AU'], 'ViewStreet'),
  ...allow('in_area', ['DS', 'AU'], 'ViewDistrict', 'ViewWhatIf'),
  ...allow('own_unit', ['PL'], 'ViewPoliceInbox'),
  ...allow('in_area', ['AU'], 'ViewPoliceInbox'),
  ...allow('mediator', ['MD'], 'ViewMediatorDiary'),
  ...allow('in_area', ['CW', 'SD', 'AU'], 'ViewMediatorDiary'),
  ...allow('in_area', ['GW', 'CW', 'SD', 'AU'], 'ViewNotices'),
  ...allow('own_unit', ['DU'], 'ViewNotices'),
  ...allow('in_area', ['CW', 'MD', 'SD', 'AU'], 'ViewObligations'),

  // Personal data: erasing it, and who looked at it
  ...allow('in_area', ['CW', 'SD'], 'RequestErasure'),
  ...allow('in_area', ['DS'], 'ApproveErasure', 'RejectErasure'),
  ...allow('in_area', ['CW', 'SD', 'DS', 'AU'], 'ViewErasures'),
  ...allow('any', ['SYS'], 'ViewErasures'),
  ...allow('any', ['DS'], 'SetRetention'),
  ...allow('in_area', ['AU'], 'ViewAccessLog'),

  // Buildings that are walked through every day
  ...allow('in_area', ['GW', 'CW'], 'CheckBuilding', 'ViewBuildingChecks'),

  // Visits: known to those who make them and to nobody above (PIPL 28)
  ...allow(
    'in_area',
    ['GW', 'CW'],
    'EnrolForVisits',
    'RecordVisit',
    'RecordVisitMissed',
    'ReportVisitChange',
  ),
  ...allow('in_area', ['CW'], 'ChangeVisitGroup', 'EndVisits'),
  ...allow('in_area', ['GW', 'CW'], 'ViewVisits'),
  ...allow('any', ['SYS'], 'RecordVisitOverdue'),

  // Lessons: released by those who know the file and answer for the area, taken back by anybody there who recognises it.
  // Whoever learns from them needs no case of the own; the comments are a lawyer's or a justice office's (own unit).
  ...allow('in_area', ['SD', 'DS'], 'ReleaseLesson'),
  ...allow('in_area', ['CW', 'SD', 'DS'], 'WithdrawLesson'),
  ...allow('own_unit', ['DU'], 'CommentOnStep'),
  ...allow('any', ['GW', 'CW', 'MD', 'PL', 'SD', 'SL', 'DU', 'DS', 'AU', 'VR'], 'ViewLessons'),

  // Audits: the auditor draws and finds, those who answer for the case say something to it, the district reads along.
  // What the rules or the figures point at is for the auditor alone: it is where to look, and no judgement.
  ...allow('in_area', ['AU'], 'OpenAudit', 'DrawSample', 'RecordFinding', 'SetReaudit', 'CloseAudit'),
  ...allow('in_area', ['CW', 'SD'], 'AnswerFinding'),
  ...allow('in_area', ['CW', 'SD', 'DS', 'AU'], 'ViewAudits'),
  ...allow('in_area', ['AU'], 'ViewRuleCheck'),
  ...allow('any', ['SYS'], 'ViewAudits', 'ViewRuleCheck'),

  ...allow('in_area', ['SD', 'DS'], 'CountStaff'),
  ...allow('any', ['SYS'], 'CountStaff'),

  // The installation
  ...allow('any', ['SA', 'SYS'], 'EstablishArea', 'RenameArea', 'EstablishUnit', 'RegisterMediator'),
  ...allow('any', ['SA', 'SYS'], 'MoveArea', 'CloseArea', 'Reorganise', 'OutlineGrid'),
  ...allow('any', ['SA', 'SYS'], 'ChangeDuties', 'PublishCalendarYear', 'SetLimit', 'ReviseCaseType'),
  ...allow('any', ['SA', 'SYS'], 'ImportAreas', 'RebuildViews', 'ManageAccounts'),
  // Who is told that cases move on. Nothing of a case is seen here, and nothing of it goes out but codes and times.
  ...allow('any', ['SA'], 'RegisterWebhook', 'ReviseWebhook', 'PauseWebhook', 'ResumeWebhook'),
  ...allow('any', ['SA'], 'RotateWebhookSecret', 'TryWebhookAgain', 'RemoveWebhook', 'ViewWebhooks'),
  ...allow('any', ['SD', 'SYS'], 'ImportReports'),
  ...allow('any', ['SA', 'AU', 'SYS'], 'VerifyLog'),
];

/**
 * Restricted cases (minors, family, suspected violence, leads) are known only to those who must act on them. The grid
 * worker who opened one already knows it and goes on with it; hiding it from that one person would protect nobody.
 */
const needToKnow: NeedToKnow = [
  { roles: ['CW', 'SD', 'DS', 'AU'], relation: 'in_area' },
  { roles: ['MD'], relation: 'mediator' },
  { roles: ['PL'], relation: 'handed_over' },
  { roles: ['PL'], relation: 'alarmed' },
  { roles: ['GW', 'PL', 'VR'], relation: 'recorded_by' },
  { roles: ['SYS'], relation: 'any' },
];

/** The policy in force. */
export const policyInForce: Policy = { rules, needToKnow };
