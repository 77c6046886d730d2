import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { ApplyConfirmation } from '../confirmation-commands.js';
import { demandFile } from '../policies/demand-confirmation.js';
import { demandMediation } from '../policies/demand-mediation.js';
import { demandParties, partiesMissingFrom } from '../policies/demand-parties.js';

/**
 * 37: the parties together ask a court to confirm their agreement, within 30 days of its taking effect (People's
 * Mediation Law 33; I24). The channel stays as it is: the court settles no dispute here, it confirms what has been
 * settled, while the agreement is performed and the rest of a partial one may be mediated on.
 */
export function applyConfirmation(command: ApplyConfirmation, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandFile(state);
  const { type: _, applicants, ...given } = command;
  const { confirmationId, agreementId, appliedAt, court } = given;
  if (file.mediation.confirmations[confirmationId]) return [];
  const agreement = file.mediation.agreements[agreementId] ?? refuse('AGREEMENT_UNKNOWN', { agreementId });
  const { effectiveAt, confirmationDue } = agreement;
  demand(effectiveAt !== undefined && confirmationDue, 'AGREEMENT_NOT_IN_EFFECT', { agreementId });
  const mediation = demandMediation(file, agreement.mediationId);
  demand(mediation.confirmable, 'MATTER_NOT_CONFIRMABLE');
  demandParties(mediation, applicants);
  const missing = partiesMissingFrom(applicants, mediation);
  demand(missing.length === 0, 'APPLICATION_NOT_JOINT', { parties: missing });
  demandNothingPersonal('court', [court]);
  demandNotAskedYet(file, agreementId);
  demand(appliedAt >= effectiveAt, 'APPLIED_BEFORE_EFFECT', { effectiveAt });
  demand(appliedAt <= facts.now, 'OCCURRED_IN_THE_FUTURE', { at: appliedAt });
  // The due date is the end of the last day.
  demand(appliedAt < confirmationDue.at, 'JOINT_APPLICATION_TOO_LATE', { due: confirmationDue.at });
  const answerDue = dueWithin('court_answer', appliedAt, facts);
  const everyParty = [...new Set(applicants)];
  return [{ type: 'ConfirmationApplied', data: { ...given, applicants: everyParty, answerDue } }];
}

/** A refused application may be made again within the time; one that is pending or decided may not. */
function demandNotAskedYet(file: CaseFile, agreementId: string): void {
  const asked = Object.values(file.mediation.confirmations).some(
    (one) => one.agreementId === agreementId && one.status !== 'refused',
  );
  demand(!asked, 'CONFIRMATION_APPLIED_ALREADY', { agreementId });
}
