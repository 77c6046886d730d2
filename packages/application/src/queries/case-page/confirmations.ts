import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** The joint applications for an agreement, and what the court made of each. */
export function confirmationsOf(events: readonly VeiledEvent[], agreementId: string) {
  return eventsOfType(events, 'ConfirmationApplied')
    .filter(({ data }) => data.agreementId === agreementId)
    .map(({ data: { confirmationId, court, appliedAt, answerDue } }) => {
      const at = events.filter(
        ({ data }) => (data as { confirmationId?: unknown }).confirmationId === confirmationId,
      );
      const accepted = eventsOfType(at, 'CourtAccepted').at(-1)?.data;
      const refused = eventsOfType(at, 'CourtRefused').at(-1)?.data;
      const confirmed = eventsOfType(at, 'AgreementConfirmed').at(-1)?.data;
      const failed = eventsOfType(at, 'AgreementNotConfirmed').at(-1)?.data;
      return {
        confirmationId,
        court,
        appliedAt,
        answerDue,
        ...(accepted && {
          acceptedAt: accepted.acceptedAt,
          decisionDue: accepted.decisionDue,
          ...(accepted.docket !== undefined && { docket: accepted.docket }),
        }),
        ...(refused && { result: 'refused' as const, endedAt: refused.refusedAt, reason: refused.reason }),
        ...(confirmed && {
          result: 'confirmed' as const,
          endedAt: confirmed.decidedAt,
          document: confirmed.document,
        }),
        ...(failed && { result: 'not_confirmed' as const, endedAt: failed.decidedAt, reason: failed.reason }),
      };
    });
}
