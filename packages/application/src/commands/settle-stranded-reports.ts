import { type CaseEvent, type CaseState, caseDecider, OPEN_STAGES, reportDecider } from '@linli/case-domain';
import { fold, handleCommand } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import { systemEnvelope } from '../as-the-system.js';
import { factsFor } from '../facts-for.js';
import type { Parts } from '../parts.js';
import { readReport } from '../read-report.js';
import { systemCaller } from '../system-caller.js';

const SETTLEMENTS = '3a5b0c0e-8d4f-5a53-9f0b-52d7f5f5c1d4';
/** The request that is doing it right now is left alone; what is older than a day has been looked at many times. */
const LOOK_BACK_MS = { from: 24 * 3_600_000, to: 60_000 };
const REASON = '立案未完成，退回待处理 Opening the case was not completed';

/**
 * Opening a case for a report and attaching one change two streams, the report's first. When a request was cut off in
 * between and nobody repeats it, the report names a case that does not know it — and would be lost (I10). An open case
 * is told of the report; where there is no such case the report is pending again. Safe to run at any time, by several
 * processes.
 * @returns how many reports were settled
 */
export async function settleStrandedReports(parts: Parts): Promise<number> {
  const now = parts.clock();
  const moment = (before: number) => new Date(Date.parse(now) - before).toISOString();
  const stranded = await parts.readModels.strandedReports(moment(LOOK_BACK_MS.from), moment(LOOK_BACK_MS.to));
  for (const { reportId, caseId } of stranded) await settle(parts, reportId, caseId);
  return stranded.length;
}

async function settle(parts: Parts, reportId: string, caseId: string): Promise<void> {
  const { store } = parts;
  const { state: report } = await readReport(store, reportId);
  if (report.stage !== 'ATTACHED' || report.caseId !== caseId) return;
  const { events } = await store.readStream<CaseEvent>(`case-${caseId}`);
  const file: CaseState = fold(caseDecider, caseDecider.initial, events);
  const facts = await factsFor(parts, systemCaller);
  // A report may be stranded, settled and stranded again at the same case: how often it was detached tells these apart.
  const commandId = uuidV5(`${reportId}/${caseId}/${report.detachedFrom.length}`, SETTLEMENTS);
  const meta = systemEnvelope(commandId, facts.now);
  if (file.stage !== 'NONE' && OPEN_STAGES.includes(file.stage)) {
    const { confidentialReporter, filedAt } = report;
    const command = { type: 'AttachReport' as const, report: { reportId, confidentialReporter, filedAt } };
    await handleCommand({ store, decider: caseDecider, id: caseId, command, facts, meta });
  } else if (file.stage === 'NONE' || !(reportId in file.reports)) {
    const command = { type: 'DetachReportFromCase' as const, caseId, reason: REASON };
    await handleCommand({ store, decider: reportDecider, id: reportId, command, facts, meta });
  }
}
