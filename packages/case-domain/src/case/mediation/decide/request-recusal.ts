import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { RequestRecusal } from '../commands.js';
import { demandEligibleMediator } from '../policies/demand-eligible-mediator.js';
import { demandMediation, demandOpenMediation } from '../policies/demand-mediation.js';
import { demandParties } from '../policies/demand-parties.js';

/**
 * 31: a party's request is honoured without a reason, and a mediator may step back. Somebody else takes over, who has
 * to disclose and be accepted (30) before the next session.
 */
export function requestRecusal(command: RequestRecusal, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { mediationId, mediatorId, requestedBy, replacedBy } = command;
  const mediation = demandMediation(file, mediationId);
  if (mediation.recused.includes(mediatorId)) return [];
  demandOpenMediation(mediation);
  demand(mediation.mediator?.mediatorId === mediatorId, 'NOT_THE_MEDIATOR', { mediatorId });
  if (requestedBy !== 'mediator') demandParties(mediation, [requestedBy]);
  demand(replacedBy !== mediatorId, 'MEDIATOR_RECUSED', { mediatorId });
  demandEligibleMediator(replacedBy, mediation, facts);
  return [
    { type: 'RecusalRequested', data: { mediationId, mediatorId, requestedBy } },
    { type: 'MediatorReplaced', data: { mediationId, mediatorId, replacedBy } },
  ];
}
