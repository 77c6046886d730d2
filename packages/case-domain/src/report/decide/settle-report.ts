import { demand, Rejection } from '@linli/kernel';
import type { AnswerReport, DeclineReport } from '../commands.js';
import type { ReportEvent } from '../events.js';
import type { ReportState } from '../state.js';

/** Group of types that can be answered without a case: enquiries, suggestions, complaints about conduct. */
const ENQUIRIES = 'ZX';

/** 2: an enquiry or a word of advice is answered at once; no case is needed. Nothing else is answered away. */
export function answerReport(command: AnswerReport, state: ReportState): ReportEvent[] {
  if (state.stage === 'ANSWERED') return [];
  const { type: _, ...data } = command;
  const { typeCode: filedAs } = demandPending(state);
  const typeCode = data.typeCode ?? filedAs;
  const isEnquiry = typeCode === undefined || typeCode.startsWith(ENQUIRIES);
  demand(data.kind === 'advice' || isEnquiry, 'REPORT_NEEDS_A_CASE', { typeCode: typeCode ?? '' });
  return [{ type: 'ReportAnswered', data }];
}

/** 3: not accepted, and the reporter was told which way is open instead. */
export function declineReport(command: DeclineReport, state: ReportState): ReportEvent[] {
  if (state.stage === 'DECLINED') return [];
  demandPending(state);
  const { type: _, ...data } = command;
  return [{ type: 'ReportDeclined', data }];
}

function demandPending(state: ReportState): Exclude<ReportState, { stage: 'NONE' }> {
  if (state.stage === 'NONE') throw new Rejection('REPORT_UNKNOWN');
  if (state.stage === 'ATTACHED') throw new Rejection('REPORT_ALREADY_ATTACHED', { caseId: state.caseId });
  if (state.stage !== 'PENDING') throw new Rejection('REPORT_NOT_PENDING', { stage: state.stage });
  return state;
}
