import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandRole } from '../../policies/demand-role.js';
import type { CaseState } from '../../state.js';
import type { LiftSupervision } from '../commands.js';

/** 45: the card is off, for a reason; that it was given stays on record (I16). A street lifts no card of the district. */
export function liftSupervision(
  { supervisionId, reason }: LiftSupervision,
  state: CaseState,
  facts: Facts,
): CaseEvent[] {
  const file = demandOpen(state);
  const { history } = file.supervision;
  const given =
    history.find((one) => one.supervisionId === supervisionId) ??
    refuse('SUPERVISION_UNKNOWN', { supervisionId });
  if (given.lifted) return [];
  demand(history.at(-1) === given, 'SUPERVISION_REPLACED', { supervisionId });
  if (given.byDistrict) demandRole(facts, 'DS');
  return [{ type: 'SupervisionLifted', data: { supervisionId, was: given.card, reason } }];
}
