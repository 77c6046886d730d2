import { demand, Rejection } from '@linli/kernel';
import type { AttachReportToCase, DetachReportFromCase, MoveReportToCase } from '../commands.js';
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

/** 52: out of one case and into another in one step, so that it is never lost in between (I9, I10). */
export function moveReportToCase({ from, to, reason }: MoveReportToCase, state: ReportState): ReportEvent[] {
  if (state.stage === 'NONE') throw new Rejection('REPORT_UNKNOWN');
  if (state.stage === 'ATTACHED' && state.caseId === to) return [];
  demand(state.stage === 'ATTACHED' && state.caseId === from, 'REPORT_NOT_ATTACHED', { caseId: from });
  return [
    { type: 'ReportDetachedFromCase', data: { caseId: from, reason } },
    { type: 'ReportAttachedToCase', data: { caseId: to } },
  ];
}
