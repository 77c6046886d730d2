import { Rejection } from '@linli/kernel';
import type { AnswerReport, DeclineReport } from '../commands.js';
import type { ReportEvent } from '../events.js';
import type { ReportState } from '../state.js';

/** 2: an enquiry or advice is answered at once; no case is needed. */
export function answerReport({ type: _, ...data }: AnswerReport, state: ReportState): ReportEvent[] {
  if (state.stage === 'ANSWERED') return [];
  demandPending(state);
  return [{ type: 'ReportAnswered', data }];
}

/** 3: not accepted, and the reporter was told which way is open instead. */
export function declineReport({ type: _, ...data }: DeclineReport, state: ReportState): ReportEvent[] {
  if (state.stage === 'DECLINED') return [];
  demandPending(state);
  return [{ type: 'ReportDeclined', data }];
}

function demandPending(state: ReportState): void {
  if (state.stage === 'NONE') throw new Rejection('REPORT_UNKNOWN');
  if (state.stage === 'ATTACHED') throw new Rejection('REPORT_ALREADY_ATTACHED', { caseId: state.caseId });
  if (state.stage !== 'PENDING') throw new Rejection('REPORT_NOT_PENDING', { stage: state.stage });
}
