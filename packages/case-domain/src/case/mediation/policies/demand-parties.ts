import { demand } from '@linli/kernel';
import { type Mediation, partiesOf } from '../state.js';

/** Refuses ids that are not those of parties of the mediation. */
export function demandParties(mediation: Mediation, partyIds: readonly string[]): void {
  for (const partyId of partyIds) demand(partyId in mediation.parties, 'PARTY_UNKNOWN', { partyId });
}

/** The parties missing from a list; empty when every party is on it. */
export function partiesMissingFrom(partyIds: readonly string[], mediation: Mediation): readonly string[] {
  return partiesOf(mediation).filter((partyId) => !partyIds.includes(partyId));
}
