import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import type { CaseState } from '../../state.js';
import type { RecordCourtDecision } from '../confirmation-commands.js';
import { demandConfirmation, demandFile, demandInOrder } from '../policies/demand-confirmation.js';

/** 37: confirmed, it can be enforced; not confirmed, the parties may mediate anew or sue (法释〔2011〕5号 8, 9). */
export function recordCourtDecision(
  command: RecordCourtDecision,
  state: CaseState,
  facts: Facts,
): CaseEvent[] {
  const file = demandFile(state);
  const { confirmationId, decidedAt } = command;
  const confirmation = demandConfirmation(file, confirmationId);
  if (confirmation.status === command.decision && confirmation.since === decidedAt) return [];
  demand(confirmation.status !== 'applied', 'COURT_NOT_ANSWERED_YET');
  demand(confirmation.status === 'accepted', 'COURT_DECIDED_ALREADY', { status: confirmation.status });
  demandInOrder(decidedAt, confirmation, facts);
  if (command.decision === 'not_confirmed') {
    return [{ type: 'AgreementNotConfirmed', data: { confirmationId, decidedAt, reason: command.reason } }];
  }
  demandNothingPersonal('document', [command.document]);
  return [{ type: 'AgreementConfirmed', data: { confirmationId, decidedAt, document: command.document } }];
}
