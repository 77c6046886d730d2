import { type Caller, maskingFor } from '@linli/access';
import { type CaseState, caseDecider } from '@linli/case-domain';
import type { LookingParts } from '../parts.js';
import { type Unveiled, unveil, type Veil, veil } from '../personal/veil.js';
import { lookIntoCase } from './look-into-case.js';

/** A case as it was after one of its events. */
export interface CaseAfter {
  readonly revision: number;
  readonly state: Unveiled<Veil<CaseState>>;
}

/** Which events: from this revision on, so many. */
export interface StatesWanted {
  readonly from: number;
  readonly limit: number;
}

/**
 * A case as it was after each of some of its events, in the order in which they were recorded: the steps of a replay.
 * One fold makes all of them.
 */
export async function caseStates(
  parts: LookingParts,
  caller: Caller,
  caseId: string,
  { from, limit }: StatesWanted,
): Promise<{ readonly items: readonly CaseAfter[]; readonly next?: number }> {
  const { subject, events } = await lookIntoCase(parts, caller, 'ViewTimeline', caseId);
  const masking = maskingFor(caller, subject);
  const items: { readonly revision: number; readonly state: Veil<CaseState> }[] = [];
  let state = caseDecider.initial;
  for (const event of events.slice(0, from + limit)) {
    state = caseDecider.evolve(state, event);
    if (event.revision < from) continue;
    const veiled = veil(state, () => ({ field: 'place.address', showing: masking['place.address'] }));
    items.push({ revision: event.revision, state: veiled });
  }
  return {
    items: await unveil(parts.vault, items),
    ...(events.length > from + limit && { next: from + limit }),
  };
}
