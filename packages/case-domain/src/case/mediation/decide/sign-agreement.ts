import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { SignAgreement } from '../agreement-commands.js';
import { type Agreement, hasOpenObligation } from '../agreement-state.js';
import { demandMediatorMayAct } from '../policies/demand-eligible-mediator.js';
import { demandMediation, demandOpenMediation } from '../policies/demand-mediation.js';
import { demandNotWithPolice } from '../policies/demand-not-with-police.js';
import { demandParties } from '../policies/demand-parties.js';
import { type Mediation, partiesOf } from '../state.js';
import { takeEffect } from '../take-effect.js';

/** 36: one act. The last of all required acts puts the agreement into effect, as of the latest (art. 29; I22). */
export function signAgreement(command: SignAgreement, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const { agreementId, signedAt } = given;
  const agreement = file.mediation.agreements[agreementId] ?? refuse('AGREEMENT_UNKNOWN', { agreementId });
  const signer = given.act === 'party' ? given.partyId : given.act;
  if (signer in agreement.acts) return [];
  const mediation = demandMediation(file, agreement.mediationId);
  demandSignable(agreement, agreementId, mediation);
  demandNotWithPolice(file);
  demandStage(file, 'MEDIATING');
  if (given.act === 'party') demandParties(mediation, [given.partyId]);
  if (given.act === 'mediator') demandMediatorMayAct(mediation, facts);
  demand(signedAt >= agreement.reachedAt, 'SIGNED_BEFORE_AGREEMENT', { reachedAt: agreement.reachedAt });
  demand(signedAt <= facts.now, 'OCCURRED_IN_THE_FUTURE', { at: signedAt });
  const signed: CaseEvent = { type: 'AgreementSigned', data: given };
  const acts: Agreement['acts'] = { ...agreement.acts, [signer]: signedAt };
  if (![...partiesOf(mediation), 'mediator', 'seal'].every((required) => required in acts)) return [signed];
  const effectiveAt = Object.values(acts).reduce((latest, at) => (at > latest ? at : latest));
  const leavesOpen = hasOpenObligation(agreement.obligations);
  return [
    signed,
    ...takeEffect({ agreementId, effectiveAt, partial: agreement.partial, leavesOpen }, file, facts),
  ];
}

function demandSignable({ form }: Agreement, agreementId: string, mediation: Mediation): void {
  demand(form === 'written', 'AGREEMENT_IS_ORAL', { agreementId });
  demandOpenMediation(mediation);
  demand(mediation.agreementId === agreementId, 'AGREEMENT_REPLACED', { agreementId });
}
