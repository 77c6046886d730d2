import { demand, refuse } from '@linli/kernel';
import type { ApproveErasure } from '../commands.js';
import type { PersonEvent } from '../events.js';
import type { Matter, PersonFacts } from '../matter.js';
import { demandErasable } from '../policies/demand-erasable.js';
import { demandInArea } from '../policies/demand-in-area.js';
import type { PersonState } from '../state.js';

/** 59, second person: never the one who asked, and only if it still may be. */
export function approveErasure(
  { erasureId }: ApproveErasure,
  state: PersonState,
  facts: PersonFacts,
): PersonEvent[] {
  demandInArea(facts);
  const { status, requestedBy, reason } = state.erasures[erasureId] ?? refuse('ERASURE_UNKNOWN');
  if (status === 'approved') return [];
  demand(status === 'requested', 'ERASURE_REJECTED');
  demand(facts.by.id !== requestedBy, 'ERASURE_NEEDS_TWO_PEOPLE');
  const by = demandErasable(facts, reason);
  const streams = facts.matters.flatMap(goesAlong);
  return [{ type: 'PersonErased', data: { erasureId, reason, streams, ...by } }];
}

/**
 * A report is its reporter's own words; visits are about one person. The texts of a case concern everybody named in it, and go with the last of them.
 */
function goesAlong(matter: Matter): string[] {
  return matter.kind === 'case' && matter.namesOthers ? [] : [`${matter.kind}-${matter.id}`];
}
