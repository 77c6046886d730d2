import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { ReachAgreement } from '../agreement-commands.js';
import { flawsOf } from '../policies/concrete-obligations.js';
import { demandMediatorMayAct } from '../policies/demand-eligible-mediator.js';
import { demandForm } from '../policies/demand-form.js';
import { demandRunningMediation } from '../policies/demand-mediation.js';
import { partiesOf } from '../state.js';
import { takeEffect } from '../take-effect.js';

/**
 * 35: the parties agree. Oral takes effect at once, by the mediator's record (People's Mediation Law 30); written
 * when everybody has signed (29). Until then a new text may replace the one before.
 */
export function reachAgreement(command: ReachAgreement, state: CaseState, facts: Facts): CaseEvent[] {
  if (demandOpen(state).mediation.agreements[command.agreementId]) return [];
  const { file, mediation } = demandRunningMediation(state, command.mediationId);
  demandMediatorMayAct(mediation, facts);
  demandForm(command);
  demand(command.lawful, 'AGREEMENT_NOT_DECLARED_LAWFUL');
  demandConcrete(command, file, { parties: partiesOf(mediation), agreedAt: facts.at });
  const { type: _, lawful: _lawful, partyAskedForWritten: _asked, obligations, ...given } = command;
  const reached: CaseEvent = { type: 'AgreementReached', data: { ...given, obligations: [...obligations] } };
  if (given.form === 'written') return [reached];
  const { agreementId, partial } = given;
  return [
    reached,
    ...takeEffect({ agreementId, effectiveAt: facts.at, partial, leavesOpen: false }, file, facts),
  ];
}

function demandConcrete(
  { obligations, performedAtOnce }: ReachAgreement,
  file: CaseFile,
  terms: { parties: readonly string[]; agreedAt: string },
): void {
  const [flaw] = flawsOf(obligations, { ...terms, performedAtOnce });
  if (flaw) refuse(flaw.code, { obligationId: flaw.obligationId });
  for (const { obligationId } of obligations) {
    demand(!(obligationId in file.mediation.obligations), 'OBLIGATION_TWICE', { obligationId });
  }
}
