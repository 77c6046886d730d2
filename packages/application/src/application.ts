import type { Caller } from '@linli/access';
import { keepAccountEvents } from './attempts/keep-account-events.js';
import { keepAttempts } from './attempts/keep-attempts.js';
import { keepSights } from './attempts/keep-sights.js';
import { actOnCase } from './commands/act-on-case.js';
import { actOnReport } from './commands/act-on-report.js';
import { attachReport, detachReport } from './commands/attach-report.js';
import { actOnAudit, answerFinding, drawSample, openAudit, recordFinding } from './commands/audits.js';
import { checkBuilding } from './commands/check-building.js';
import {
  changeDuties,
  publishCalendarYear,
  reviseCaseType,
  setLimit,
  setRetention,
} from './commands/configuration.js';
import { correctEntry } from './commands/correct-entry.js';
import { actOnPerson, settleErasures } from './commands/erase-person.js';
import { exportCase } from './commands/export-case.js';
import { fileReport } from './commands/file-report.js';
import { settleChildren } from './commands/follow-child.js';
import { checkOutlineFile, importOutlines } from './commands/import-outlines.js';
import { joinCase, settleJoins, unjoinCase } from './commands/join-cases.js';
import { commentOnStep, releaseLesson, withdrawLesson } from './commands/lessons.js';
import { openCase } from './commands/open-case.js';
import {
  countStaff,
  establishArea,
  establishUnit,
  manageArea,
  manageUnit,
  registerMediator,
} from './commands/organisation.js';
import { photoProgress, receivePhoto } from './commands/receive-photo.js';
import { recomputeProvisionalDues } from './commands/recompute-provisional-dues.js';
import { recordRelapse } from './commands/record-relapse.js';
import { reorganise, settleReorganisations } from './commands/reorganise.js';
import { revealPersonal } from './commands/reveal-personal.js';
import { settleStrandedReports } from './commands/settle-stranded-reports.js';
import { splitCase } from './commands/split-case.js';
import { actOnVisits, enrolForVisits, settleMissedVisits } from './commands/visits.js';
import { manageWebhook, registerWebhook, reviseWebhook, rotateWebhookSecret } from './commands/webhooks.js';
import type { LookingParts, Parts } from './parts.js';
import { accessLog } from './queries/access-log.js';
import { accountEvents, ownSignIns } from './queries/account-events.js';
import { communityView, districtView, streetView } from './queries/area-views.js';
import { auditList } from './queries/audits/audit-list.js';
import { auditPage } from './queries/audits/audit-page.js';
import { drawLot } from './queries/audits/draw-lot.js';
import { redraw } from './queries/audits/redraw.js';
import { runningChecks } from './queries/audits/running-checks.js';
import { caseIntegrity } from './queries/case-integrity.js';
import { caseList } from './queries/case-list.js';
import { casePage } from './queries/case-page/case-page.js';
import { caseStates } from './queries/case-states.js';
import { caseVisibility } from './queries/case-visibility.js';
import { checkedBuildings } from './queries/checked-buildings.js';
import { calendars, caseTypes, limits } from './queries/configuration.js';
import { agreementDocument } from './queries/documents/agreement-document.js';
import { minutesDocument } from './queries/documents/minutes-document.js';
import { noticeDocument } from './queries/documents/notice-document.js';
import { erasures } from './queries/erasures.js';
import { explainClock } from './queries/explain-clock.js';
import { compareFigure, explainFigure } from './queries/explain-figure.js';
import { figureCases, figureMatrix, figureRegister, figuresOf, figureTrend } from './queries/figures.js';
import { follow } from './queries/follow.js';
import { gridOutlines } from './queries/grid-outlines.js';
import { caseLesson } from './queries/lessons/case-lesson.js';
import { lessonList } from './queries/lessons/lesson-list.js';
import { lessonPage } from './queries/lessons/lesson-page.js';
import { areas, mediators, staffCounts, units } from './queries/organisation.js';
import { photoOfCase, photoOfReport } from './queries/photo.js';
import { publishedOfLedger } from './queries/published-of-ledger.js';
import { replayCase } from './queries/replay-case.js';
import { pendingReports, reportList, reportPage } from './queries/reports.js';
import { retentionDue, retentionSchedules } from './queries/retention.js';
import { figureCasesSheet } from './queries/sheets/figure-cases-sheet.js';
import { figureSheet } from './queries/sheets/figure-sheet.js';
import { systemState } from './queries/system.js';
import { tasks } from './queries/tasks.js';
import { timeline } from './queries/timeline.js';
import { visitsDue, visitsPage } from './queries/visits.js';
import { waitFor } from './queries/wait-for.js';
import { webhookList } from './queries/webhooks.js';
import { whatIf } from './queries/what-if.js';
import {
  mediationBoard,
  mediatorDiary,
  noticesToRecheck,
  obligationsDue,
  policeInbox,
} from './queries/working-lists.js';
import { standingAt } from './standing-at.js';

/** Everything that can be asked of Linli: one function per use case, each on behalf of a caller. */
export type Application = ReturnType<typeof createApplication>;

/** Puts the use cases together with what they work with. */
export function createApplication(parts: Parts) {
  const given = <Rest extends unknown[], Result>(useCase: (parts: Parts, ...rest: Rest) => Result) => {
    return (...rest: Rest): Result => useCase(parts, ...rest);
  };
  const looking: LookingParts = { ...parts, noteSight: keepSights(parts) };
  /**
   * What a caller does or asks about cases, reports and people stands behind the second wall: the views give out only what
   * the caller has to do with. What the system does, and what is about the organisation alone, does not.
   */
  const asked = <Rest extends unknown[], Result>(
    useCase: (parts: LookingParts, caller: Caller, ...rest: Rest) => Result,
  ) => {
    return (caller: Caller, ...rest: Rest): Result => useCase(standingAt(looking, caller), caller, ...rest);
  };
  const { ruleCheck, ruleCheckProgress } = runningChecks();
  return {
    // Commands
    fileReport: asked(fileReport),
    actOnReport: asked(actOnReport),
    receivePhoto: asked(receivePhoto),
    openCase: asked(openCase),
    attachReport: asked(attachReport),
    detachReport: asked(detachReport),
    actOnCase: asked(actOnCase),
    joinCase: asked(joinCase),
    unjoinCase: asked(unjoinCase),
    splitCase: asked(splitCase),
    recordRelapse: asked(recordRelapse),
    correctEntry: asked(correctEntry),
    establishArea: given(establishArea),
    establishUnit: given(establishUnit),
    countStaff: given(countStaff),
    manageArea: given(manageArea),
    reorganise: given(reorganise),
    checkOutlineFile: given(checkOutlineFile),
    importOutlines: given(importOutlines),
    manageUnit: given(manageUnit),
    registerMediator: given(registerMediator),
    changeDuties: given(changeDuties),
    publishCalendarYear: given(publishCalendarYear),
    setLimit: given(setLimit),
    setRetention: given(setRetention),
    reviseCaseType: given(reviseCaseType),
    settleStrandedReports: given(settleStrandedReports),
    settleJoins: given(settleJoins),
    settleChildren: given(settleChildren),
    settleReorganisations: given(settleReorganisations),
    recomputeProvisionalDues: given(recomputeProvisionalDues),
    actOnPerson: asked(actOnPerson),
    settleErasures: given(settleErasures),
    checkBuilding: asked(checkBuilding),
    enrolForVisits: asked(enrolForVisits),
    actOnVisits: asked(actOnVisits),
    settleMissedVisits: given(settleMissedVisits),
    checkedBuildings: asked(checkedBuildings),
    visitsDue: asked(visitsDue),
    visitsPage: asked(visitsPage),
    revealPersonal: asked(revealPersonal),
    exportCase: asked(exportCase),
    releaseLesson: asked(releaseLesson),
    withdrawLesson: asked(withdrawLesson),
    commentOnStep: asked(commentOnStep),
    openAudit: asked(openAudit),
    drawSample: asked(drawSample),
    recordFinding: asked(recordFinding),
    answerFinding: asked(answerFinding),
    actOnAudit: asked(actOnAudit),
    registerWebhook: asked(registerWebhook),
    reviseWebhook: asked(reviseWebhook),
    rotateWebhookSecret: asked(rotateWebhookSecret),
    manageWebhook: asked(manageWebhook),

    // Who tried what they may not, and who signed in
    ...keepAttempts(parts),
    ...keepAccountEvents(parts),

    // Queries
    casePage: asked(casePage),
    photoProgress: asked(photoProgress),
    photoOfReport: asked(photoOfReport),
    photoOfCase: asked(photoOfCase),
    timeline: asked(timeline),
    replayCase: asked(replayCase),
    caseStates: asked(caseStates),
    caseVisibility: asked(caseVisibility),
    caseIntegrity: asked(caseIntegrity),
    publishedOfLedger: given(publishedOfLedger),
    agreementDocument: asked(agreementDocument),
    noticeDocument: asked(noticeDocument),
    minutesDocument: asked(minutesDocument),
    caseList: asked(caseList),
    reportList: asked(reportList),
    reportPage: asked(reportPage),
    pendingReports: asked(pendingReports),
    policeInbox: asked(policeInbox),
    mediatorDiary: asked(mediatorDiary),
    mediationBoard: asked(mediationBoard),
    noticesToRecheck: asked(noticesToRecheck),
    obligationsDue: asked(obligationsDue),
    tasks: asked(tasks),
    explainClock: asked(explainClock),
    communityView: asked(communityView),
    streetView: asked(streetView),
    districtView: asked(districtView),
    figures: asked(figuresOf),
    figureCases: asked(figureCases),
    figureTrend: asked(figureTrend),
    figureSheet: asked(figureSheet),
    figureCasesSheet: asked(figureCasesSheet),
    figureMatrix: asked(figureMatrix),
    explainFigure: asked(explainFigure),
    compareFigure: asked(compareFigure),
    whatIf: asked(whatIf),
    figureRegister,
    lessonList: asked(lessonList),
    lessonPage: asked(lessonPage),
    caseLesson: asked(caseLesson),
    auditList: asked(auditList),
    auditPage: asked(auditPage),
    redraw: asked(redraw),
    drawLot: asked(drawLot),
    ruleCheck: asked(ruleCheck),
    ruleCheckProgress: asked(ruleCheckProgress),
    erasures: asked(erasures),
    accessLog: asked(accessLog),
    ownSignIns: asked(ownSignIns),
    accountEvents: given(accountEvents),
    areas: given(areas),
    units: given(units),
    mediators: given(mediators),
    staffCounts: given(staffCounts),
    gridOutlines: given(gridOutlines),
    systemState: asked(systemState),
    webhookList: asked(webhookList),
    caseTypes: given(caseTypes),
    calendars: given(calendars),
    limits: given(limits),
    retentionSchedules: given(retentionSchedules),
    retentionDue: given(retentionDue),
    follow: asked(follow),
    waitFor: given(waitFor),
  };
}
