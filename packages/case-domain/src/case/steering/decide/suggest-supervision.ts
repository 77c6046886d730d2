import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandRole } from '../../policies/demand-role.js';
import type { CaseState } from '../../state.js';
import type { SuggestSupervision } from '../commands.js';
import { weightOf } from '../state.js';

/** 45: the system suggests a card, once for each cause; a person gives it or does not. */
export function suggestSupervision(
  { card, because }: SuggestSupervision,
  state: CaseState,
  facts: Facts,
): CaseEvent[] {
  const file = demandOpen(state);
  demandRole(facts, 'SYS');
  const isKnown = file.steering.suggested.includes(`${card} ${because}`);
  const isGiven = weightOf(file.supervision.present) >= weightOf(card);
  return isKnown || isGiven ? [] : [{ type: 'SupervisionSuggested', data: { card, because } }];
}
