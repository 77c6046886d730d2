import type { Caller } from '@linli/access';
import { type CaseCommand, type CaseState, type ReportCommand, reportDecider } from '@linli/case-domain';
import { handleCommand, refuse } from '@linli/kernel';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { readReport } from '../read-report.js';
import { type Receipt, receiptFor } from '../receipt.js';
import { decideDry } from './decide-dry.js';
import { guardedCase } from './guarded-case.js';

/** A report and a case it is put into or taken out of. */
export interface ReportOfCase {
  readonly caseId: string;
  readonly reportId: string;
}

/** 5 并入诉求: the report's stream decides, the case's follows. The same command completes what a crash left half done. */
export async function attachReport(
  parts: Parts,
  caller: Caller,
  { caseId, reportId }: ReportOfCase,
  request: CommandRequest,
): Promise<Receipt> {
  const { state, subject } = await readReport(parts.store, reportId);
  // Whoever could open a case for a report may also put it into one.
  demandMayDo(caller, 'OpenCase', subject, { kind: 'report', id: reportId });
  if (state.stage === 'NONE') return refuse('REPORT_UNKNOWN');
  const { confidentialReporter, filedAt } = state;
  return await onBothSides(parts, caller, { caseId, reportId }, request, {
    ofCase: { type: 'AttachReport', report: { reportId, confidentialReporter, filedAt } },
    ofReport: { type: 'AttachReportToCase', caseId },
  });
}

/** 5 移出诉求: the report is pending again, then the case is without it. */
export async function detachReport(
  parts: Parts,
  caller: Caller,
  { caseId, reportId, reason }: ReportOfCase & { readonly reason: string },
  request: CommandRequest,
): Promise<Receipt> {
  return await onBothSides(parts, caller, { caseId, reportId }, request, {
    ofCase: { type: 'DetachReport', reportId, reason },
    ofReport: { type: 'DetachReportFromCase', caseId, reason },
  });
}

async function onBothSides(
  parts: Parts,
  caller: Caller,
  { caseId, reportId }: ReportOfCase,
  request: CommandRequest,
  { ofCase, ofReport }: { readonly ofCase: CaseCommand; readonly ofReport: ReportCommand },
): Promise<Receipt> {
  const { store } = parts;
  const prepared = await prepare(parts, caller, request);
  const decider = guardedCase(caller, caseId);
  await decideDry({ store, decider, caseId, command: ofCase, ...prepared, request });
  await handleCommand({ store, decider: reportDecider, id: reportId, command: ofReport, ...prepared });
  // If-Match held a moment ago. From here the case follows what the report's stream has decided.
  const result = await handleCommand({ store, decider, id: caseId, command: ofCase, ...prepared });
  return receiptFor(caseId, result, reopenOffered(ofCase, result.state));
}

/** What comes in after closing may mean that it was not over: the case stays closed, and reopening is offered. */
function reopenOffered({ type }: CaseCommand, { stage }: CaseState): string[] {
  return type === 'AttachReport' && stage === 'CLOSED' ? ['REOPEN_OFFERED'] : [];
}
