import { demand, Rejection } from '@linli/kernel';
import type { AttachReportToCase, DetachReportFromCase } from '../commands.js';
import type { ReportEvent } from '../events.js';
import type { ReportState } from '../state.js';

/** 4, 5: a report belongs to at most one case (I9); this stream is where that is decided. */
export function attachReportToCase({ caseId }: AttachReportToCase, state: ReportState): ReportEvent[] {
  if (state.stage === 'NONE') throw new Rejection('REPORT_UNKNOWN');
  if (state.stage === 'ATTACHED') {
    demand(state.caseId === caseId, 'REPORT_ALREADY_ATTACHED', { caseId: state.caseId });
    return [];
  }
  demand(state.stage === 'PENDING', 'REPORT_NOT_PENDING', { stage: state.stage });
  return [{ type: 'ReportAttachedToCase', data: { caseId } }];
}

/** 5: attaching is reversible; the report is pending again, never lost (I10). */
export function detachReportFromCase(command: DetachReportFromCase, state: ReportState): ReportEvent[] {
  if (state.stage === 'NONE') throw new Rejection('REPORT_UNKNOWN');
  const { caseId, reason } = command;
  if (state.stage === 'ATTACHED' && state.caseId === caseId) {
    return [{ type: 'ReportDetachedFromCase', data: { caseId, reason } }];
  }
  demand(state.detachedFrom.includes(caseId), 'REPORT_NOT_ATTACHED', { caseId });
  return [];
}
