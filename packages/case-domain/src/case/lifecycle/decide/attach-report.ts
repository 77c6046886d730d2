import { demand, refuse } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { AttachReport, DetachReport } from '../commands.js';

/** 5: another report of the same problem. A closed case takes it too and stays closed: reopening is offered, not done. */
export function attachReport({ report }: AttachReport, state: CaseState): CaseEvent[] {
  const file = demandOpenOrClosed(state);
  return report.reportId in file.reports ? [] : [{ type: 'ReportAttached', data: report }];
}

/** 5: a report that does not belong here goes back to the pending ones. The last one stays: a case is about something. */
export function detachReport({ reportId, reason }: DetachReport, state: CaseState): CaseEvent[] {
  const file = demandOpenOrClosed(state);
  if (file.detachedReports.includes(reportId)) return [];
  if (!(reportId in file.reports)) refuse('REPORT_NOT_ATTACHED', { reportId });
  demand(Object.keys(file.reports).length > 1, 'LAST_REPORT_STAYS', { reportId });
  return [{ type: 'ReportDetached', data: { reportId, reason } }];
}

function demandOpenOrClosed(state: CaseState): CaseFile {
  return state.stage === 'CLOSED' ? state : demandOpen(state);
}
