import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { isCommissionedByPolice } from '../../police/state.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { PartyGiven, ProposeMediation } from '../commands.js';
import { demandNotWithPolice } from '../policies/demand-not-with-police.js';
import { isBlockedForMediation } from '../policies/is-blocked-for-mediation.js';
import { hasOpenMediation } from '../state.js';

/** 28: on application, on the committee's initiative (People's Mediation Law 17), or as the police commission it. */
export function proposeMediation(command: ProposeMediation, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  if (file.mediation.byId[command.mediationId]) return [];
  demandStage(file, 'ACCEPTED', 'HANDLING', 'RECTIFYING');
  demand(!isBlockedForMediation(file.typeCode, file), 'POLICE_ASSESSMENT_MISSING');
  demandNotWithPolice(file);
  demand(!hasOpenMediation(file.mediation), 'MEDIATION_ALREADY_OPEN');
  demand(file.channel === 'none', 'ANOTHER_CHANNEL_ACTIVE', { channel: file.channel });
  const { type: _, parties, ...given } = command;
  if (given.origin === 'police_commission') {
    demand(isCommissionedByPolice(file.police), 'COMMISSION_LETTER_MISSING');
  }
  demandTwoParties(parties);
  return [
    { type: 'MediationProposed', data: { ...given, parties: [...parties] } },
    { type: 'ChannelSet', data: { channel: 'peoples_mediation' } },
  ];
}

/** One person entered twice is one party. */
function demandTwoParties(parties: readonly PartyGiven[]): void {
  const ids = new Set(parties.map(({ partyId }) => partyId));
  const persons = new Set(parties.map(({ person }) => person.personRef));
  demand(persons.size >= 2, 'MEDIATION_NEEDS_TWO_PARTIES', { parties: persons.size });
  demand(ids.size === parties.length && persons.size === parties.length, 'PARTY_TWICE');
}
