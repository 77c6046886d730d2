import { isoDate, shanghaiDay } from '@linli/calendar';
import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { Mediation } from '../state.js';

/** A mediator is in term on that day, no party, and has not stepped back from this mediation (I21). */
export function demandEligibleMediator(mediatorId: string, mediation: Mediation, facts: Facts): void {
  const { termFrom, termTo } =
    facts.directory.mediator(mediatorId) ?? refuse('MEDIATOR_UNKNOWN', { mediatorId });
  const day = isoDate(shanghaiDay(facts.at));
  demand(termFrom <= day && day <= termTo, 'MEDIATOR_NOT_IN_TERM', { mediatorId, day, termFrom, termTo });
  const isParty = Object.entries(mediation.parties).some(
    ([partyId, { personRef }]) => partyId === mediatorId || personRef === mediatorId,
  );
  demand(!isParty, 'MEDIATOR_IS_A_PARTY', { mediatorId });
  demand(!mediation.recused.includes(mediatorId), 'MEDIATOR_RECUSED', { mediatorId });
}

/** Refuses unless a mediator is appointed, has disclosed any interest and may act on that day (I21). */
export function demandMediatorMayAct(mediation: Mediation, facts: Facts): void {
  const { mediator } = mediation;
  demand(mediator, 'MEDIATOR_MISSING');
  demand(mediator.disclosed, 'MEDIATOR_NOT_DISCLOSED', { mediatorId: mediator.mediatorId });
  demandEligibleMediator(mediator.mediatorId, mediation, facts);
}
