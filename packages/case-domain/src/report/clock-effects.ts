import type { ClockEffects } from '../clocks/book.js';
import type { ReportEvent } from './events.js';

/** What every event does to the one clock of a report: 分诊. */
export const reportClockEffects: ClockEffects<ReportEvent> = {
  // From when it reached us: what was said days before cannot have been triaged earlier.
  ReportFiled: (clocks, { data, meta }) => {
    if (data.triageDue) clocks.start('triage', { due: data.triageDue, startedAt: meta.recordedAt });
  },
  ReportAnswered: (clocks) => clocks.stop('triage'),
  ReportDeclined: (clocks) => clocks.stop('triage'),
  ReportAttachedToCase: (clocks) => clocks.stop('triage'),
  // Pending again, and as late as it was.
  ReportDetachedFromCase: (clocks) => clocks.goOn('triage'),
  TriageOverdue: (clocks) => clocks.fired('triage', '', 100),
};
