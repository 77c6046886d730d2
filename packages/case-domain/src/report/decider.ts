import { type Decider, Rejection } from '@linli/kernel';
import type { Facts } from '../facts.js';
import type { ReportCommand } from './commands.js';
import {
  attachReportToCase,
  detachReportFromCase,
  moveReportToCase,
} from './decide/attach-report-to-case.js';
import { fileReport } from './decide/file-report.js';
import { receivePhoto } from './decide/receive-photo.js';
import { recordTriageOverdue } from './decide/record-triage-overdue.js';
import { answerReport, declineReport } from './decide/settle-report.js';
import type { ReportEvent } from './events.js';
import { evolveReport, noReport, type ReportState } from './state.js';

/** A report: what one resident or worker said. */
export const reportDecider: Decider<ReportCommand, ReportEvent, ReportState, Facts> = {
  category: 'report',
  initial: noReport,
  decide: (command, state, facts) => {
    if (facts.at > facts.now) throw new Rejection('OCCURRED_IN_THE_FUTURE', { at: facts.at });
    switch (command.type) {
      case 'FileReport':
        return fileReport(command, state, facts);
      case 'AnswerReport':
        return answerReport(command, state);
      case 'DeclineReport':
        return declineReport(command, state);
      case 'AttachReportToCase':
        return attachReportToCase(command, state);
      case 'DetachReportFromCase':
        return detachReportFromCase(command, state);
      case 'ReceivePhoto':
        return receivePhoto(command, state);
      case 'RecordTriageOverdue':
        return recordTriageOverdue(command, state, facts);
      case 'MoveReportToCase':
        return moveReportToCase(command, state);
    }
  },
  evolve: evolveReport,
};
