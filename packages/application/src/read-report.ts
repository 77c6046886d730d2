import { nothingInParticular, type Subject } from '@linli/access';
import { type ReportEvent, type ReportState, reportDecider } from '@linli/case-domain';
import { type EventStore, fold, type Recorded } from '@linli/kernel';

/** A report as its stream tells it, and what access to it depends on. */
export interface ReportRead {
  readonly state: ReportState;
  readonly subject: Subject;
  readonly events: readonly Recorded<ReportEvent>[];
}

/** Reads a report. One that does not exist is like one that is nobody's to know. */
export async function readReport(store: EventStore, reportId: string): Promise<ReportRead> {
  const { events } = await store.readStream<ReportEvent>(`${reportDecider.category}-${reportId}`);
  const state = fold(reportDecider, reportDecider.initial, events);
  return { state, subject: subjectOfReport(state, events.at(0)), events };
}

/** What access to a report depends on. */
export function subjectOfReport(state: ReportState, filing?: Recorded<ReportEvent>): Subject {
  if (state.stage === 'NONE') return nothingInParticular;
  return { areaPath: state.place.areaPath, ...(filing && { recordedBy: filing.meta.by.id }) };
}
