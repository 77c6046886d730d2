import { actOnCase } from './commands/act-on-case.js';
import { actOnReport } from './commands/act-on-report.js';
import { attachReport, detachReport } from './commands/attach-report.js';
import { actOnPerson, settleErasures } from './commands/erase-person.js';
import { exportCase } from './commands/export-case.js';
import { fileReport } from './commands/file-report.js';
import { openCase } from './commands/open-case.js';
import { manageArea, manageUnit, registerMediator } from './commands/organisation.js';
import { revealPersonal } from './commands/reveal-personal.js';
import { settleStrandedReports } from './commands/settle-stranded-reports.js';
import type { Parts } from './parts.js';
import { accessLog } from './queries/access-log.js';
import { communityView, districtView, streetView } from './queries/area-views.js';
import { caseList } from './queries/case-list.js';
import { casePage } from './queries/case-page/case-page.js';
import { erasures } from './queries/erasures.js';
import { figureCases, figureRegister, figuresOf } from './queries/figures.js';
import { follow } from './queries/follow.js';
import { areas, caseTypes, units } from './queries/organisation.js';
import { replayCase } from './queries/replay-case.js';
import { pendingReports, reportList, reportPage } from './queries/reports.js';
import { timeline } from './queries/timeline.js';
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
    openCase: given(openCase),
    attachReport: given(attachReport),
    detachReport: given(detachReport),
    actOnCase: given(actOnCase),
    manageArea: given(manageArea),
    manageUnit: given(manageUnit),
    registerMediator: given(registerMediator),
    settleStrandedReports: given(settleStrandedReports),
    actOnPerson: given(actOnPerson),
    settleErasures: given(settleErasures),
    revealPersonal: given(revealPersonal),
    exportCase: given(exportCase),

    // Queries
    casePage: given(casePage),
    timeline: given(timeline),
    replayCase: given(replayCase),
    caseList: given(caseList),
    reportList: given(reportList),
    reportPage: given(reportPage),
    pendingReports: given(pendingReports),
    policeInbox: given(policeInbox),
    mediatorDiary: given(mediatorDiary),
    noticesToRecheck: given(noticesToRecheck),
    obligationsDue: given(obligationsDue),
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
    follow: given(follow),
    waitFor: given(waitFor),
  };
}
