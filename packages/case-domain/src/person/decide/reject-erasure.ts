import { demand, refuse } from '@linli/kernel';
import type { RejectErasure } from '../commands.js';
import type { PersonEvent } from '../events.js';
import type { PersonFacts } from '../matter.js';
import { demandInArea } from '../policies/demand-in-area.js';
import type { PersonState } from '../state.js';

/** 59, second person: no, and why. The person may be asked for again. */
export function rejectErasure(
  { erasureId, reason }: RejectErasure,
  state: PersonState,
  facts: PersonFacts,
): PersonEvent[] {
  demandInArea(facts);
  const { status } = state.erasures[erasureId] ?? refuse('ERASURE_UNKNOWN');
  if (status === 'rejected') return [];
  demand(status === 'requested', 'PERSON_ERASED');
  return [{ type: 'ErasureRejected', data: { erasureId, reason } }];
}
