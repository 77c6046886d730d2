import type { Instant } from '@linli/kernel';
import type { Evolvers } from '../evolvers.js';
import type { CaseFile } from '../state.js';
import type { mediationEvents } from './events.js';

/** A joint application to a court and how far it is. */
export interface Confirmation {
  readonly agreementId: string;
  readonly status: 'applied' | 'accepted' | 'refused' | 'confirmed' | 'not_confirmed';
  /** Of the last step: nothing that follows it was before. */
  readonly since: Instant;
  /** The court has ten days more. */
  readonly extended?: true;
}

type ConfirmationEvents = Pick<
  typeof mediationEvents,
  | 'ConfirmationApplied'
  | 'CourtAccepted'
  | 'CourtExtended'
  | 'CourtRefused'
  | 'AgreementConfirmed'
  | 'AgreementNotConfirmed'
>;

function moved(
  file: CaseFile,
  confirmationId: string,
  status: Confirmation['status'],
  since: Instant,
): CaseFile {
  const confirmation = file.mediation.confirmations[confirmationId];
  return confirmation ? withConfirmation(file, confirmationId, { ...confirmation, status, since }) : file;
}

function withConfirmation(file: CaseFile, confirmationId: string, confirmation: Confirmation): CaseFile {
  const confirmations = { ...file.mediation.confirmations, [confirmationId]: confirmation };
  return { ...file, mediation: { ...file.mediation, confirmations } };
}

export const confirmationEvolvers: Evolvers<ConfirmationEvents> = {
  ConfirmationApplied: (file, { data: { confirmationId, agreementId, appliedAt } }) =>
    withConfirmation(file, confirmationId, { agreementId, status: 'applied', since: appliedAt }),
  CourtAccepted: (file, { data }) => moved(file, data.confirmationId, 'accepted', data.acceptedAt),
  CourtExtended: (file, { data: { confirmationId } }) => {
    const confirmation = file.mediation.confirmations[confirmationId];
    return confirmation ? withConfirmation(file, confirmationId, { ...confirmation, extended: true }) : file;
  },
  CourtRefused: (file, { data }) => moved(file, data.confirmationId, 'refused', data.refusedAt),
  AgreementConfirmed: (file, { data }) => moved(file, data.confirmationId, 'confirmed', data.decidedAt),
  AgreementNotConfirmed: (file, { data }) =>
    moved(file, data.confirmationId, 'not_confirmed', data.decidedAt),
};
