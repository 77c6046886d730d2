import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { AppointMediator } from '../commands.js';
import { demandEligibleMediator } from '../policies/demand-eligible-mediator.js';
import { demandMediation, demandOpenMediation } from '../policies/demand-mediation.js';
import { demandNotWithPolice } from '../policies/demand-not-with-police.js';
import { demandParties, partiesMissingFrom } from '../policies/demand-parties.js';

/**
 * 30: the committee appoints or the parties choose (People's Mediation Law 19); either way the mediator discloses any
 * interest and every party accepts (23). A replacement after a recusal is appointed the same way.
 */
export function appointMediator(command: AppointMediator, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { mediationId, mediatorId, way, acceptedBy, objectedBy, disclosure } = command;
  const mediation = demandMediation(file, mediationId);
  demandOpenMediation(mediation);
  const present = mediation.mediator;
  if (present?.mediatorId === mediatorId && present.disclosed) return [];
  demandNotWithPolice(file);
  demand(!present || present.mediatorId === mediatorId, 'MEDIATOR_ALREADY_APPOINTED');
  demandEligibleMediator(mediatorId, mediation, facts);
  demandParties(mediation, [...acceptedBy, ...objectedBy]);
  demand(objectedBy.length === 0, 'MEDIATOR_OBJECTED_TO', { parties: objectedBy });
  const undecided = partiesMissingFrom(acceptedBy, mediation);
  demand(undecided.length === 0, 'MEDIATOR_NOT_ACCEPTED', { parties: undecided });
  demand(disclosure.interest === 'none' || disclosure.statement, 'DISCLOSURE_WITHOUT_STATEMENT');
  return [
    {
      type: 'MediatorAppointed',
      data: { mediationId, mediatorId, way, acceptedBy: [...acceptedBy], objectedBy: [...objectedBy] },
    },
    { type: 'InterestDisclosed', data: { mediationId, mediatorId, ...disclosure } },
  ];
}
