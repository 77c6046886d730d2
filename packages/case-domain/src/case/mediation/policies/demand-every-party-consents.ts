import { demand } from '@linli/kernel';
import { type Mediation, partiesOf } from '../state.js';

/**
 * There is no mediating once a party clearly refuses, until that party consents again, nor before every party has
 * been asked (People's Mediation Law 17; I20).
 */
export function demandEveryPartyConsents(mediation: Mediation): void {
  const at = (stance: 'refuses' | 'not_asked') =>
    partiesOf(mediation).filter((partyId) => mediation.parties[partyId]?.stance === stance);
  const refusing = at('refuses');
  demand(refusing.length === 0, 'PARTY_REFUSES', { parties: refusing });
  const silent = at('not_asked');
  demand(silent.length === 0, 'CONSENT_MISSING', { parties: silent });
}
