import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import type { CaseState } from '../../state.js';
import type { RecordCourtExtension } from '../confirmation-commands.js';
import { demandConfirmation, demandFile, demandInOrder } from '../policies/demand-confirmation.js';

/** 37: the president of the court gives it ten days more, once (法释〔2011〕5号 5). */
export function recordCourtExtension(
  { confirmationId, extendedAt }: RecordCourtExtension,
  state: CaseState,
  facts: Facts,
): CaseEvent[] {
  const file = demandFile(state);
  const confirmation = demandConfirmation(file, confirmationId);
  if (confirmation.extended) return [];
  demand(confirmation.status !== 'applied', 'COURT_NOT_ANSWERED_YET');
  demand(confirmation.status === 'accepted', 'COURT_DECIDED_ALREADY', { status: confirmation.status });
  demandInOrder(extendedAt, confirmation, facts);
  const decisionDue = dueWithin('court_decision_extended', confirmation.since, facts);
  return [{ type: 'CourtExtended', data: { confirmationId, extendedAt, decisionDue } }];
}
