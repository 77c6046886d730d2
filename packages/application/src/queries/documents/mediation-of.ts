import { refuse } from '@linli/kernel';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType, type VeiledOf } from '../case-page/events-of-type.js';

/** How a mediation began, and who mediates it now. @throws Rejection MEDIATION_UNKNOWN */
export function mediationOf(
  events: readonly VeiledEvent[],
  mediationId: string,
): { readonly proposed: VeiledOf<'MediationProposed'>['data']; readonly mediatorId: string | undefined } {
  const proposed =
    eventsOfType(events, 'MediationProposed').find(({ data }) => data.mediationId === mediationId) ??
    refuse('MEDIATION_UNKNOWN', { mediationId });
  const seat = eventsOfType(events, 'MediatorAppointed', 'MediatorReplaced').findLast(
    ({ data }) => data.mediationId === mediationId,
  );
  return {
    proposed: proposed.data,
    mediatorId: seat?.type === 'MediatorReplaced' ? seat.data.replacedBy : seat?.data.mediatorId,
  };
}
