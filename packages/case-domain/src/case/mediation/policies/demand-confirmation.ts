import { demand, type Instant, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { Confirmation } from '../confirmation-state.js';

/**
 * The case file, whatever its stage: the parties' thirty days, and the court, do not wait for a case to be open nor end
 * when it is closed.
 */
export function demandFile(state: CaseState): CaseFile {
  return state.stage === 'NONE' ? refuse('CASE_UNKNOWN') : state;
}

/** The application of that id; refused when there is none. */
export function demandConfirmation(file: CaseFile, confirmationId: string): Confirmation {
  return file.mediation.confirmations[confirmationId] ?? refuse('CONFIRMATION_UNKNOWN', { confirmationId });
}

/** Each step at court comes after the one before it, and has happened. */
export function demandInOrder(at: Instant, { since }: Confirmation, { now }: Facts): void {
  demand(at >= since, 'COURT_STEPS_OUT_OF_ORDER', { at, since });
  demand(at <= now, 'OCCURRED_IN_THE_FUTURE', { at });
}
