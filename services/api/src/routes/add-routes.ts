import type { Application } from '@linli/application';
import type { Api } from '../api.js';
import { accountRoutes } from './accounts/account-routes.js';
import { administrationRoutes } from './administration-routes.js';
import { answerFindingRoute } from './audits/answer-finding.js';
import { auditListRoute } from './audits/audit-list.js';
import { auditPageRoute } from './audits/audit-page.js';
import { closeAuditRoute } from './audits/close-audit.js';
import { drawSampleRoute } from './audits/draw-sample.js';
import { openAuditRoute } from './audits/open-audit.js';
import { recordFindingRoute } from './audits/record-finding.js';
import { redrawRoute } from './audits/redraw.js';
import { ruleCheckRoute } from './audits/rule-check.js';
import { ruleCheckProgressRoute } from './audits/rule-check-progress.js';
import { setReauditRoute } from './audits/set-reaudit.js';
import { checkWatchRoute } from './bonds/check-watch.js';
import { joinCaseRoute } from './bonds/join-case.js';
import { recordRelapseRoute } from './bonds/record-relapse.js';
import { splitCaseRoute } from './bonds/split-case.js';
import { startWatchRoute } from './bonds/start-watch.js';
import { unjoinCaseRoute } from './bonds/unjoin-case.js';
import { checkBuildingRoute } from './buildings/check-building.js';
import { checkedBuildingsRoute } from './buildings/checked-buildings.js';
import { acceptCaseRoute } from './cases/accept-case.js';
import { attachReportRoute } from './cases/attach-report.js';
import { caseIntegrityRoute } from './cases/case-integrity.js';
import { caseListRoute } from './cases/case-list.js';
import { casePageRoute } from './cases/case-page.js';
import { caseStatesRoute } from './cases/case-states.js';
import { caseVisibilityRoute } from './cases/case-visibility.js';
import { declineCaseRoute } from './cases/decline-case.js';
import { detachReportRoute } from './cases/detach-report.js';
import { exportCaseRoute } from './cases/export-case.js';
import { ledgerRoute } from './cases/ledger.js';
import { openCaseRoute } from './cases/open-case.js';
import { recomputeDueRoute } from './cases/recompute-due.js';
import { recordCallbackRoute } from './cases/record-callback.js';
import { reopenRoute } from './cases/reopen.js';
import { replayRoute } from './cases/replay.js';
import { resolveRoute } from './cases/resolve.js';
import { resolveOnSpotRoute } from './cases/resolve-on-spot.js';
import { timelineRoute } from './cases/timeline.js';
import { verifyRoute } from './cases/verify.js';
import { classifyCaseRoute } from './classification/classify-case.js';
import { correctRoute } from './classification/correct.js';
import { restrictRoute } from './classification/restrict.js';
import { setRiskRoute } from './classification/set-risk.js';
import { unrestrictRoute } from './classification/unrestrict.js';
import { explainClockRoute } from './clocks/explain-clock.js';
import { tasksRoute } from './clocks/tasks.js';
import { retentionSchedulesRoute } from './configuration/retention-schedules.js';
import { addEvidenceRoute } from './daily-work/add-evidence.js';
import { addNoteRoute } from './daily-work/add-note.js';
import { checkSiteRoute } from './daily-work/check-site.js';
import { markConfidentialNoteRoute } from './daily-work/mark-confidential-note.js';
import { recordContactRoute } from './daily-work/record-contact.js';
import { blowWhistleRoute } from './dispatch/blow-whistle.js';
import { closeWhistleRoute } from './dispatch/close-whistle.js';
import { dispatchRoute } from './dispatch/dispatch.js';
import { objectToDispatchRoute } from './dispatch/object-to-dispatch.js';
import { proposeWhistleRoute } from './dispatch/propose-whistle.js';
import { reportInRoute } from './dispatch/report-in.js';
import { ruleObjectionRoute } from './dispatch/rule-objection.js';
import { signRoute } from './dispatch/sign.js';
import { guideStatutoryRoute } from './ending/guide-statutory.js';
import { liftLegalHoldRoute } from './ending/lift-legal-hold.js';
import { placeLegalHoldRoute } from './ending/place-legal-hold.js';
import { withdrawRoute } from './ending/withdraw.js';
import { caseLessonRoute } from './lessons/case-lesson.js';
import { commentOnStepRoute } from './lessons/comment-on-step.js';
import { lessonListRoute } from './lessons/lesson-list.js';
import { lessonPageRoute } from './lessons/lesson-page.js';
import { releaseLessonRoute } from './lessons/release-lesson.js';
import { withdrawLessonRoute } from './lessons/withdraw-lesson.js';
import { delegateRoute } from './level/delegate.js';
import { escalateRoute } from './level/escalate.js';
import { sendBackRoute } from './level/send-back.js';
import { liveRoute } from './live.js';
import { adjournSessionRoute } from './mediation/adjourn-session.js';
import { agreementDocumentRoute } from './mediation/agreement-document.js';
import { applyConfirmationRoute } from './mediation/apply-confirmation.js';
import { appointMediatorRoute } from './mediation/appoint-mediator.js';
import { extendMediationRoute } from './mediation/extend-mediation.js';
import { holdSessionRoute } from './mediation/hold-session.js';
import { mediationBoardRoute } from './mediation/mediation-board.js';
import { mediatorDiaryRoute } from './mediation/mediator-diary.js';
import { minutesDocumentRoute } from './mediation/minutes-document.js';
import { obligationsDueRoute } from './mediation/obligations-due.js';
import { proposeMediationRoute } from './mediation/propose-mediation.js';
import { reachAgreementRoute } from './mediation/reach-agreement.js';
import { recordConsentRoute } from './mediation/record-consent.js';
import { recordCourtAnswerRoute } from './mediation/record-court-answer.js';
import { recordCourtDecisionRoute } from './mediation/record-court-decision.js';
import { recordCourtExtensionRoute } from './mediation/record-court-extension.js';
import { recordDefaultRoute } from './mediation/record-default.js';
import { recordPerformanceRoute } from './mediation/record-performance.js';
import { recordRefusalRoute } from './mediation/record-refusal.js';
import { remindObligationRoute } from './mediation/remind-obligation.js';
import { requestRecusalRoute } from './mediation/request-recusal.js';
import { scheduleSessionRoute } from './mediation/schedule-session.js';
import { signAgreementRoute } from './mediation/sign-agreement.js';
import { terminateMediationRoute } from './mediation/terminate-mediation.js';
import { issueAdvisoryRoute } from './notices/issue-advisory.js';
import { issueOrderRoute } from './notices/issue-order.js';
import { noticeDocumentRoute } from './notices/notice-document.js';
import { noticesToRecheckRoute } from './notices/notices-to-recheck.js';
import { recheckRoute } from './notices/recheck.js';
import { mediatorsRoute } from './organisation/mediators.js';
import { accessLogRoute } from './persons/access-log.js';
import { approveErasureRoute } from './persons/approve-erasure.js';
import { erasuresRoute } from './persons/erasures.js';
import { rejectErasureRoute } from './persons/reject-erasure.js';
import { requestErasureRoute } from './persons/request-erasure.js';
import { retentionDueRoute } from './persons/retention-due.js';
import { revealPersonalRoute } from './persons/reveal-personal.js';
import { receivePhotoRoutes } from './photos/receive-photo.js';
import { showPhotoRoutes } from './photos/show-photo.js';
import { acceptByPoliceRoute } from './police/accept-by-police.js';
import { acknowledgeDangerRoute } from './police/acknowledge-danger.js';
import { assessByPoliceRoute } from './police/assess-by-police.js';
import { commissionMediationRoute } from './police/commission-mediation.js';
import { handOverPoliceRoute } from './police/hand-over-police.js';
import { policeInboxRoute } from './police/police-inbox.js';
import { recordVictimRoute } from './police/record-victim.js';
import { reportDangerRoute } from './police/report-danger.js';
import { returnFromPoliceRoute } from './police/return-from-police.js';
import { answerReportRoute } from './reports/answer-report.js';
import { declineReportRoute } from './reports/decline-report.js';
import { fileReportRoute } from './reports/file-report.js';
import { pendingReportsRoute } from './reports/pending-reports.js';
import { reportListRoute } from './reports/report-list.js';
import { reportPageRoute } from './reports/report-page.js';
import { ownAccountRoutes } from './session/own-account.js';
import { type ProviderParts, providerRoutes } from './session/provider.js';
import { secondFactorRoutes } from './session/second-factor.js';
import { sessionRoutes } from './session/session.js';
import { signInRoute } from './session/sign-in.js';
import { instructRoute } from './steering/instruct.js';
import { liftSupervisionRoute } from './steering/lift-supervision.js';
import { nudgeRoute } from './steering/nudge.js';
import { superviseRoute } from './steering/supervise.js';
import { addSupportRoute } from './support/add-support.js';
import { releaseSupportRoute } from './support/release-support.js';
import { replySupportRoute } from './support/reply-support.js';
import { decideExtensionRoute } from './time-limit/decide-extension.js';
import { decideHoldRoute } from './time-limit/decide-hold.js';
import { requestExtensionRoute } from './time-limit/request-extension.js';
import { requestHoldRoute } from './time-limit/request-hold.js';
import { resumeRoute } from './time-limit/resume.js';
import { communityViewRoute } from './views/community-view.js';
import { districtViewRoute } from './views/district-view.js';
import { figureCasesRoute } from './views/figure-cases.js';
import { figureCasesSheetRoute } from './views/figure-cases-sheet.js';
import { figureComparisonRoute } from './views/figure-comparison.js';
import { figureExplanationRoute } from './views/figure-explanation.js';
import { figureMatrixRoute } from './views/figure-matrix.js';
import { figureRegisterRoute } from './views/figure-register.js';
import { figureSheetRoute } from './views/figure-sheet.js';
import { figureTrendRoute } from './views/figure-trend.js';
import { figureWhatIfRoute } from './views/figure-what-if.js';
import { figuresRoute } from './views/figures.js';
import { streetViewRoute } from './views/street-view.js';
import { changeVisitGroupRoute } from './visits/change-visit-group.js';
import { endVisitsRoute } from './visits/end-visits.js';
import { enrolForVisitsRoute } from './visits/enrol-for-visits.js';
import { recordVisitRoute } from './visits/record-visit.js';
import { recordVisitMissedRoute } from './visits/record-visit-missed.js';
import { reportVisitChangeRoute } from './visits/report-visit-change.js';
import { visitsListRoute } from './visits/visits-list.js';
import { visitsPageRoute } from './visits/visits-page.js';

const routes = [
  caseLessonRoute,
  commentOnStepRoute,
  lessonListRoute,
  lessonPageRoute,
  releaseLessonRoute,
  withdrawLessonRoute,
  answerReportRoute,
  declineReportRoute,
  fileReportRoute,
  receivePhotoRoutes,
  showPhotoRoutes,
  pendingReportsRoute,
  reportListRoute,
  reportPageRoute,
  acceptCaseRoute,
  attachReportRoute,
  caseIntegrityRoute,
  caseListRoute,
  casePageRoute,
  caseStatesRoute,
  caseVisibilityRoute,
  exportCaseRoute,
  ledgerRoute,
  declineCaseRoute,
  detachReportRoute,
  openCaseRoute,
  recordCallbackRoute,
  reopenRoute,
  replayRoute,
  resolveOnSpotRoute,
  resolveRoute,
  timelineRoute,
  verifyRoute,
  explainClockRoute,
  tasksRoute,
  addEvidenceRoute,
  addNoteRoute,
  checkSiteRoute,
  markConfidentialNoteRoute,
  recordContactRoute,
  blowWhistleRoute,
  closeWhistleRoute,
  dispatchRoute,
  objectToDispatchRoute,
  proposeWhistleRoute,
  reportInRoute,
  ruleObjectionRoute,
  signRoute,
  checkWatchRoute,
  joinCaseRoute,
  recordRelapseRoute,
  splitCaseRoute,
  startWatchRoute,
  unjoinCaseRoute,
  addSupportRoute,
  releaseSupportRoute,
  replySupportRoute,
  delegateRoute,
  escalateRoute,
  sendBackRoute,
  decideExtensionRoute,
  decideHoldRoute,
  requestExtensionRoute,
  requestHoldRoute,
  resumeRoute,
  issueAdvisoryRoute,
  issueOrderRoute,
  noticeDocumentRoute,
  noticesToRecheckRoute,
  recheckRoute,
  adjournSessionRoute,
  agreementDocumentRoute,
  appointMediatorRoute,
  extendMediationRoute,
  holdSessionRoute,
  mediatorDiaryRoute,
  mediationBoardRoute,
  minutesDocumentRoute,
  obligationsDueRoute,
  proposeMediationRoute,
  reachAgreementRoute,
  recordConsentRoute,
  recordDefaultRoute,
  recordPerformanceRoute,
  recordRefusalRoute,
  remindObligationRoute,
  requestRecusalRoute,
  scheduleSessionRoute,
  signAgreementRoute,
  applyConfirmationRoute,
  recordCourtAnswerRoute,
  recordCourtExtensionRoute,
  recordCourtDecisionRoute,
  terminateMediationRoute,
  acceptByPoliceRoute,
  acknowledgeDangerRoute,
  commissionMediationRoute,
  recordVictimRoute,
  assessByPoliceRoute,
  handOverPoliceRoute,
  policeInboxRoute,
  reportDangerRoute,
  returnFromPoliceRoute,
  classifyCaseRoute,
  correctRoute,
  restrictRoute,
  setRiskRoute,
  unrestrictRoute,
  instructRoute,
  liftSupervisionRoute,
  nudgeRoute,
  superviseRoute,
  guideStatutoryRoute,
  liftLegalHoldRoute,
  placeLegalHoldRoute,
  withdrawRoute,
  approveErasureRoute,
  erasuresRoute,
  retentionDueRoute,
  rejectErasureRoute,
  requestErasureRoute,
  revealPersonalRoute,
  communityViewRoute,
  districtViewRoute,
  figureCasesRoute,
  figureRegisterRoute,
  figuresRoute,
  figureTrendRoute,
  figureSheetRoute,
  figureCasesSheetRoute,
  figureMatrixRoute,
  figureExplanationRoute,
  figureComparisonRoute,
  figureWhatIfRoute,
  streetViewRoute,
  checkBuildingRoute,
  checkedBuildingsRoute,
  enrolForVisitsRoute,
  recordVisitRoute,
  recordVisitMissedRoute,
  reportVisitChangeRoute,
  changeVisitGroupRoute,
  endVisitsRoute,
  visitsListRoute,
  visitsPageRoute,
  answerFindingRoute,
  auditListRoute,
  auditPageRoute,
  closeAuditRoute,
  drawSampleRoute,
  openAuditRoute,
  recordFindingRoute,
  redrawRoute,
  ruleCheckRoute,
  ruleCheckProgressRoute,
  setReauditRoute,
  recomputeDueRoute,
  ...administrationRoutes,
];

/** Every route of the interface. */
export function addRoutes(
  api: Api,
  { application, ...parts }: ProviderParts & { readonly application: Application },
): void {
  const { accounts, singleSignOn } = parts;
  for (const add of [signInRoute, sessionRoutes, secondFactorRoutes]) add(api, parts);
  ownAccountRoutes(api, { ...parts, application });
  providerRoutes(api, parts);
  accountRoutes(api, { accounts, application }, singleSignOn);
  mediatorsRoute(accounts)(api, application);
  accessLogRoute(accounts)(api, application);
  liveRoute(parts)(api, application);
  retentionSchedulesRoute(accounts)(api, application);
  for (const add of routes) add(api, application);
}
