import { actOnCase } from './commands/act-on-case.js';
import { actOnReport } from './commands/act-on-report.js';
import { attachReport, detachReport } from './commands/attach-report.js';
import { changeDuties, publishCalendarYear, reviseCaseType, setLimit } from './commands/configuration.js';
import { correctEntry } from './commands/correct-entry.js';
import { actOnPerson, settleErasures } from './commands/erase-person.js';
import { exportCase } from './commands/export-case.js';
import { fileReport } from './commands/file-report.js';
import { settleChildren } from './commands/follow-child.js';
import { joinCase, settleJoins, unjoinCase } from './commands/join-cases.js';
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
import type { Parts } from './parts.js';
import { accessLog } from './queries/access-log.js';
import { communityView, districtView, streetView } from './queries/area-views.js';
import { caseIntegrity } from './queries/case-integrity.js';
import { caseList } from './queries/case-list.js';
import { casePage } from './queries/case-page/case-page.js';
import { caseStates } from './queries/case-states.js';
import { calendars, caseTypes, limits } from './queries/configuration.js';
import { agreementDocument } from './queries/documents/agreement-document.js';
import { minutesDocument } from './queries/documents/minutes-document.js';
import { noticeDocument } from './queries/documents/notice-document.js';
import { erasures } from './queries/erasures.js';
import { explainClock } from './queries/explain-clock.js';
import { figureCases, figureRegister, figuresOf } from './queries/figures.js';
import { follow } from './queries/follow.js';
import { areas, units } from './queries/organisation.js';
import { photoOfCase, photoOfReport } from './queries/photo.js';
import { replayCase } from './queries/replay-case.js';
import { pendingReports, reportList, reportPage } from './queries/reports.js';
import { tasks } from './queries/tasks.js';
import { timeline } from './queries/timeline.js';
import { visitsDue, visitsPage } from './queries/visits.js';
import { waitFor } from './queries/wait-for.js';
import { mediatorDiary, noticesToRecheck, obligationsDue, policeInbox } from './queries/working-lists.js';

/** Everything that can be asked of Linli: one function per use case, each on behalf of a caller. */
export type Application = ReturnType<typeof createApplication>;

/** Puts the use cases together with what they work with. */
export function createApplication(parts: Parts) {
  const given = <Rest extends unknown[], Result>(useCase: (parts: Parts, ...rest: Rest) => Result) => {
    return (...rest: Rest): Result => useCase(parts, ...rest);
  };
  return {
    // Commands
    fileReport: given(fileReport),
    actOnReport: given(actOnReport),
    receivePhoto: given(receivePhoto),
    openCase: given(openCase),
    attachReport: given(attachReport),
    detachReport: given(detachReport),
    actOnCase: given(actOnCase),
    joinCase: given(joinCase),
    unjoinCase: given(unjoinCase),
    splitCase: given(splitCase),
    recordRelapse: given(recordRelapse),
    correctEntry: given(correctEntry),
    establishArea: given(establishArea),
    establishUnit: given(establishUnit),
    countStaff: given(countStaff),
    manageArea: given(manageArea),
    reorganise: given(reorganise),
    manageUnit: given(manageUnit),
    registerMediator: given(registerMediator),
    changeDuties: given(changeDuties),
    publishCalendarYear: given(publishCalendarYear),
    setLimit: given(setLimit),
    reviseCaseType: given(reviseCaseType),
    settleStrandedReports: given(settleStrandedReports),
    settleJoins: given(settleJoins),
    settleChildren: given(settleChildren),
    settleReorganisations: given(settleReorganisations),
    recomputeProvisionalDues: given(recomputeProvisionalDues),
    actOnPerson: given(actOnPerson),
    settleErasures: given(settleErasures),
    enrolForVisits: given(enrolForVisits),
    actOnVisits: given(actOnVisits),
    settleMissedVisits: given(settleMissedVisits),
    visitsDue: given(visitsDue),
    visitsPage: given(visitsPage),
    revealPersonal: given(revealPersonal),
    exportCase: given(exportCase),

    // Queries
    casePage: given(casePage),
    photoProgress: given(photoProgress),
    photoOfReport: given(photoOfReport),
    photoOfCase: given(photoOfCase),
    timeline: given(timeline),
    replayCase: given(replayCase),
    caseStates: given(caseStates),
    caseIntegrity: given(caseIntegrity),
    agreementDocument: given(agreementDocument),
    noticeDocument: given(noticeDocument),
    minutesDocument: given(minutesDocument),
    caseList: given(caseList),
    reportList: given(reportList),
    reportPage: given(reportPage),
    pendingReports: given(pendingReports),
    policeInbox: given(policeInbox),
    mediatorDiary: given(mediatorDiary),
    noticesToRecheck: given(noticesToRecheck),
    obligationsDue: given(obligationsDue),
    tasks: given(tasks),
    explainClock: given(explainClock),
    communityView: given(communityView),
    streetView: given(streetView),
    districtView: given(districtView),
    figures: given(figuresOf),
    figureCases: given(figureCases),
    figureRegister,
    erasures: given(erasures),
    accessLog: given(accessLog),
    areas: given(areas),
    units: given(units),
    caseTypes: given(caseTypes),
    calendars: given(calendars),
    limits: given(limits),
    follow: given(follow),
    waitFor: given(waitFor),
  };
}
