import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import type { CaseState } from '../../state.js';
import type { RecordCourtAnswer } from '../confirmation-commands.js';
import { demandConfirmation, demandFile, demandInOrder } from '../policies/demand-confirmation.js';

/** 37: the court takes the application or not, within 3 days; taken, it decides within 15 (法释〔2011〕5号 4, 5). */
export function recordCourtAnswer(command: RecordCourtAnswer, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandFile(state);
  const { confirmationId, answeredAt } = command;
  const confirmation = demandConfirmation(file, confirmationId);
  if (confirmation.status === command.answer && confirmation.since === answeredAt) return [];
  demand(confirmation.status === 'applied', 'COURT_ANSWERED_ALREADY', { status: confirmation.status });
  demandInOrder(answeredAt, confirmation, facts);
  if (command.answer === 'refused') {
    const { reason } = command;
    return [{ type: 'CourtRefused', data: { confirmationId, refusedAt: answeredAt, reason } }];
  }
  const { docket } = command;
  if (docket !== undefined) demandNothingPersonal('docket', [docket]);
  const decisionDue = dueWithin('court_decision', answeredAt, facts);
  const number = docket === undefined ? {} : { docket };
  return [
    { type: 'CourtAccepted', data: { confirmationId, acceptedAt: answeredAt, ...number, decisionDue } },
  ];
}
