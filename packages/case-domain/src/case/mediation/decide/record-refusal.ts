import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { RecordRefusal } from '../commands.js';
import { demandMediation, demandOpenMediation } from '../policies/demand-mediation.js';
import { demandParties } from '../policies/demand-parties.js';

/** 29: one party refuses, at any time and without a reason (People's Mediation Law 17, 23). The mediation rests. */
export function recordRefusal(command: RecordRefusal, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const mediation = demandMediation(file, given.mediationId);
  demandOpenMediation(mediation);
  demandParties(mediation, [given.partyId]);
  if (mediation.parties[given.partyId]?.stance === 'refuses') return [];
  return [{ type: 'PartyRefused', data: given }];
}
