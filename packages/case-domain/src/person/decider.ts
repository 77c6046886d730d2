import { type Decider, Rejection } from '@linli/kernel';
import type { PersonCommand } from './commands.js';
import { approveErasure } from './decide/approve-erasure.js';
import { rejectErasure } from './decide/reject-erasure.js';
import { requestErasure } from './decide/request-erasure.js';
import type { PersonEvent } from './events.js';
import type { PersonFacts } from './matter.js';
import { evolvePerson, nothingAsked, type PersonState } from './state.js';

/** A person of whom something is on file: nothing but whether it is still known who that is. */
export const personDecider: Decider<PersonCommand, PersonEvent, PersonState, PersonFacts> = {
  category: 'person',
  initial: nothingAsked,
  decide: (command, state, facts) => {
    if (facts.at > facts.now) throw new Rejection('OCCURRED_IN_THE_FUTURE', { at: facts.at });
    switch (command.type) {
      case 'RequestErasure':
        return requestErasure(command, state, facts);
      case 'ApproveErasure':
        return approveErasure(command, state, facts);
      case 'RejectErasure':
        return rejectErasure(command, state, facts);
      case 'NoteKeysDestroyed': {
        const { erased } = state;
        if (!erased || erased.keysDestroyed) return [];
        return [{ type: 'PersonKeysDestroyed', data: { erasureId: erased.erasureId } }];
      }
    }
  },
  evolve: evolvePerson,
};
