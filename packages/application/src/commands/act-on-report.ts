import type { Caller } from '@linli/access';
import {
  type Facts,
  type ReportCommand,
  type ReportEvent,
  type ReportState,
  reportDecider,
} from '@linli/case-domain';
import { type Decider, handleCommand } from '@linli/kernel';
import { trying } from '../attempts/refused.js';
import { type CommandRequest, prepare } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { subjectOfReport } from '../read-report.js';
import { type Receipt, receiptFor } from '../receipt.js';

/** Commands on a report that concern no case. */
export type OwnReportCommand = Extract<
  ReportCommand,
  { type: 'AnswerReport' | 'DeclineReport' | 'RecordTriageOverdue' }
>;

/** Answers or declines a report, or puts on record that nobody did. */
export async function actOnReport(
  parts: Parts,
  caller: Caller,
  reportId: string,
  command: OwnReportCommand,
  request: CommandRequest,
): Promise<Receipt> {
  const prepared = await prepare(parts, caller, request);
  const decider = guardedReport(caller, reportId);
  return receiptFor(
    reportId,
    await handleCommand({ store: parts.store, decider, id: reportId, command, ...prepared }),
  );
}

/** The report's decider, asked on behalf of one caller. */
function guardedReport(
  caller: Caller,
  reportId: string,
): Decider<OwnReportCommand, ReportEvent, ReportState, Facts> {
  return {
    ...reportDecider,
    decide: (command, state, facts) => {
      const about = { kind: 'report' as const, id: reportId };
      demandMayDo(caller, command.type, subjectOfReport(state), about);
      return trying({ action: command.type, about }, () => reportDecider.decide(command, state, facts));
    },
  };
}
