export { type Application, createApplication } from './application.js';
export type { AccountNote } from './attempts/keep-account-events.js';
export type { RefusedRequest } from './attempts/keep-attempts.js';
export type { About } from './attempts/refused.js';
export { CaseMovedOn } from './case-moved-on.js';
export type { CommandRequest } from './command-request.js';
export type { OwnReportCommand } from './commands/act-on-report.js';
export type { ReportOfCase } from './commands/attach-report.js';
export type { FileReportInput } from './commands/file-report.js';
export type { OpenCaseInput } from './commands/open-case.js';
export { recomputeProvisionalDues } from './commands/recompute-provisional-dues.js';
export type { PlaceGiven } from './commands/resolve-place.js';
export type { WebhookReceipt } from './commands/webhooks.js';
export {
  OUTLINE_REASONS,
  type OutlineFinding,
  type OutlineReason,
  OutlinesRefused,
} from './outlines/finding.js';
export type { Parts } from './parts.js';
export { sealWith } from './personal/seal-with.js';
export type { ShownText } from './personal/veil.js';
export type { CasePage } from './queries/case-page/case-page.js';
export type { Clock } from './queries/case-page/clocks.js';
export { NEW, TEXT } from './queries/case-page/made-up.js';
export { plausibleCommands } from './queries/case-page/plausible-commands.js';
export type { FollowRequest, LiveEvent } from './queries/follow.js';
export type { Replayed, ReplayMoment } from './queries/replay-case.js';
export type { TimelineEntry, TimelinePage } from './queries/timeline.js';
export { ReadModelBehind } from './read-model-behind.js';
export type { Receipt } from './receipt.js';
export { systemCaller } from './system-caller.js';
