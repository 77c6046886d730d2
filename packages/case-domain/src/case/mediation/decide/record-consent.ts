import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { RecordConsent } from '../commands.js';
import { demandMediation, demandOpenMediation } from '../policies/demand-mediation.js';
import { demandNotWithPolice } from '../policies/demand-not-with-police.js';
import { demandParties } from '../policies/demand-parties.js';

/**
 * 29: one party consents. The consent that completes the first round starts the mediation and its clock; one that
 * takes back a refusal lets it go on, with the clock it has.
 */
export function recordConsent(command: RecordConsent, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const mediation = demandMediation(file, given.mediationId);
  demandOpenMediation(mediation);
  demandParties(mediation, [given.partyId]);
  if (mediation.parties[given.partyId]?.stance === 'consents') return [];
  demandNotWithPolice(file);
  demandStage(file, 'ACCEPTED', 'HANDLING', 'RECTIFYING', 'MEDIATING');
  const complete = Object.entries(mediation.parties).every(
    ([partyId, { stance }]) => partyId === given.partyId || stance === 'consents',
  );
  if (mediation.due || !complete) return [{ type: 'PartyConsented', data: given }];
  const mediationDue = dueWithin('mediation', facts.at, facts);
  return [{ type: 'PartyConsented', data: { ...given, mediationDue } }];
}
