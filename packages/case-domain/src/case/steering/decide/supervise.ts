import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { Supervise } from '../commands.js';
import { weightOf } from '../state.js';

/** 45: a card is given; a stronger one may follow, a weaker one never does (I16). */
export function supervise({ supervisionId, card, reason }: Supervise, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  const { present, history } = file.supervision;
  if (history.some((given) => given.supervisionId === supervisionId)) return [];
  demand(weightOf(card) > weightOf(present), 'SUPERVISION_ONLY_RISES', { present });
  return [{ type: 'SupervisionRaised', data: { supervisionId, card, reason } }];
}
