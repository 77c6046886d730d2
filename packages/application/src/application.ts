import { actOnCase } from './commands/act-on-case.js';
import { actOnReport } from './commands/act-on-report.js';
import { attachReport, detachReport } from './commands/attach-report.js';
import { fileReport } from './commands/file-report.js';
import { openCase } from './commands/open-case.js';
import { manageArea, manageUnit, registerMediator } from './commands/organisation.js';
import type { Parts } from './parts.js';
import { casePage } from './queries/case-page/case-page.js';
import { follow } from './queries/follow.js';
import { replayCase } from './queries/replay-case.js';
import { timeline } from './queries/timeline.js';
import { waitFor } from './queries/wait-for.js';

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

    // Queries
    casePage: given(casePage),
    timeline: given(timeline),
    replayCase: given(replayCase),
    follow: given(follow),
    waitFor: given(waitFor),
  };
}
