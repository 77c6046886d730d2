import type { CaseFile } from '@linli/case-domain';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { confirmationsOf } from './confirmations.js';
import { eventsOfType, type VeiledOf } from './events-of-type.js';

type Obligation = VeiledOf<'AgreementReached'>['data']['obligations'][number];

/** The agreements of a mediation, the acts that make them effective, and how far they are performed. */
export function agreementsOf(file: CaseFile, events: readonly VeiledEvent[], mediationId: string) {
  const acts = eventsOfType(events, 'AgreementSigned');
  const effects = eventsOfType(events, 'AgreementEffective');
  const reached = eventsOfType(events, 'AgreementReached').filter(
    ({ data }) => data.mediationId === mediationId,
  );
  return reached.map(({ data: { agreementId, form, partial, facts, obligations }, meta }) => {
    const effective = effects.find(({ data }) => data.agreementId === agreementId);
    return {
      agreementId,
      form,
      partial,
      facts,
      reachedAt: meta.occurredAt,
      ...(effective && {
        effectiveAt: effective.data.effectiveAt,
        confirmationDue:
          file.mediation.agreements[agreementId]?.confirmationDue ?? effective.data.confirmationDue,
      }),
      confirmations: confirmationsOf(events, agreementId),
      acts: acts
        .filter(({ data }) => data.agreementId === agreementId)
        .map(({ data: { act, partyId, signedAt } }) => ({
          act,
          ...(partyId !== undefined && { partyId }),
          signedAt,
        })),
      obligations: obligations.map((obligation) => ({ ...obligation, state: stateOf(obligation, events) })),
    };
  });
}

type ObligationState = 'open' | 'defaulted' | VeiledOf<'ObligationPerformed'>['data']['result'];

function stateOf({ obligationId }: Obligation, events: readonly VeiledEvent[]): ObligationState {
  const latest = eventsOfType(events, 'ObligationPerformed', 'ObligationDefaulted').findLast(
    ({ data }) => data.obligationId === obligationId,
  );
  if (latest === undefined) return 'open';
  return latest.type === 'ObligationDefaulted' ? 'defaulted' : latest.data.result;
}
