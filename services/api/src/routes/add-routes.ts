import type { Accounts } from '@linli/accounts';
import type { Application } from '@linli/application';
import type { Api } from '../api.js';
import { acceptCaseRoute } from './cases/accept-case.js';
import { attachReportRoute } from './cases/attach-report.js';
import { caseListRoute } from './cases/case-list.js';
import { casePageRoute } from './cases/case-page.js';
import { declineCaseRoute } from './cases/decline-case.js';
import { detachReportRoute } from './cases/detach-report.js';
import { openCaseRoute } from './cases/open-case.js';
import { recordCallbackRoute } from './cases/record-callback.js';
import { reopenRoute } from './cases/reopen.js';
import { replayRoute } from './cases/replay.js';
import { resolveRoute } from './cases/resolve.js';
import { resolveOnSpotRoute } from './cases/resolve-on-spot.js';
import { timelineRoute } from './cases/timeline.js';
import { verifyRoute } from './cases/verify.js';
import { addEvidenceRoute } from './daily-work/add-evidence.js';
import { addNoteRoute } from './daily-work/add-note.js';
import { checkSiteRoute } from './daily-work/check-site.js';
import { recordContactRoute } from './daily-work/record-contact.js';
import { blowWhistleRoute } from './dispatch/blow-whistle.js';
import { closeWhistleRoute } from './dispatch/close-whistle.js';
import { dispatchRoute } from './dispatch/dispatch.js';
import { reportInRoute } from './dispatch/report-in.js';
import { signRoute } from './dispatch/sign.js';
import { liveRoute } from './live.js';
import { adjournSessionRoute } from './mediation/adjourn-session.js';
import { appointMediatorRoute } from './mediation/appoint-mediator.js';
import { extendMediationRoute } from './mediation/extend-mediation.js';
import { holdSessionRoute } from './mediation/hold-session.js';
import { mediatorDiaryRoute } from './mediation/mediator-diary.js';
import { obligationsDueRoute } from './mediation/obligations-due.js';
import { proposeMediationRoute } from './mediation/propose-mediation.js';
import { reachAgreementRoute } from './mediation/reach-agreement.js';
import { recordConsentRoute } from './mediation/record-consent.js';
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
import { noticesToRecheckRoute } from './notices/notices-to-recheck.js';
import { recheckRoute } from './notices/recheck.js';
import { areasRoute } from './organisation/areas.js';
import { catalogueRoute } from './organisation/catalogue.js';
import { unitsRoute } from './organisation/units.js';
import { accessLogRoute } from './persons/access-log.js';
import { approveErasureRoute } from './persons/approve-erasure.js';
import { erasuresRoute } from './persons/erasures.js';
import { rejectErasureRoute } from './persons/reject-erasure.js';
import { requestErasureRoute } from './persons/request-erasure.js';
import { revealPersonalRoute } from './persons/reveal-personal.js';
import { acceptByPoliceRoute } from './police/accept-by-police.js';
import { acknowledgeDangerRoute } from './police/acknowledge-danger.js';
import { commissionMediationRoute } from './police/commission-mediation.js';
import { handOverPoliceRoute } from './police/hand-over-police.js';
import { policeInboxRoute } from './police/police-inbox.js';
import { reportDangerRoute } from './police/report-danger.js';
import { returnFromPoliceRoute } from './police/return-from-police.js';
import { answerReportRoute } from './reports/answer-report.js';
import { declineReportRoute } from './reports/decline-report.js';
import { fileReportRoute } from './reports/file-report.js';
import { pendingReportsRoute } from './reports/pending-reports.js';
import { reportListRoute } from './reports/report-list.js';
import { reportPageRoute } from './reports/report-page.js';
import { accountsRoute } from './session/accounts.js';
import { sessionRoutes } from './session/session.js';
import { signInRoute } from './session/sign-in.js';
import { communityViewRoute } from './views/community-view.js';
import { districtViewRoute } from './views/district-view.js';
import { figureCasesRoute } from './views/figure-cases.js';
import { figureRegisterRoute } from './views/figure-register.js';
import { figuresRoute } from './views/figures.js';
import { streetViewRoute } from './views/street-view.js';

const routes = [
  answerReportRoute,
  declineReportRoute,
  fileReportRoute,
  pendingReportsRoute,
  reportListRoute,
  reportPageRoute,
  acceptCaseRoute,
  attachReportRoute,
  caseListRoute,
  casePageRoute,
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
  addEvidenceRoute,
  addNoteRoute,
  checkSiteRoute,
  recordContactRoute,
  blowWhistleRoute,
  closeWhistleRoute,
  dispatchRoute,
  reportInRoute,
  signRoute,
  issueAdvisoryRoute,
  issueOrderRoute,
  noticesToRecheckRoute,
  recheckRoute,
  adjournSessionRoute,
  appointMediatorRoute,
  extendMediationRoute,
  holdSessionRoute,
  mediatorDiaryRoute,
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
  terminateMediationRoute,
  acceptByPoliceRoute,
  acknowledgeDangerRoute,
  commissionMediationRoute,
  handOverPoliceRoute,
  policeInboxRoute,
  reportDangerRoute,
  returnFromPoliceRoute,
  accessLogRoute,
  approveErasureRoute,
  erasuresRoute,
  rejectErasureRoute,
  requestErasureRoute,
  revealPersonalRoute,
  communityViewRoute,
  districtViewRoute,
  figureCasesRoute,
  figureRegisterRoute,
  figuresRoute,
  streetViewRoute,
  areasRoute,
  catalogueRoute,
  unitsRoute,
  liveRoute,
];

/** Every route of the interface. */
export function addRoutes(
  api: Api,
  {
    accounts,
    application,
    https,
  }: { readonly accounts: Accounts; readonly application: Application; readonly https: boolean },
): void {
  signInRoute(api, { accounts, https });
  sessionRoutes(api, { accounts });
  accountsRoute(api, { accounts });
  for (const add of routes) add(api, application);
}
