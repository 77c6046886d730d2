import { demand } from '@linli/kernel';
import type { RequestErasure } from '../commands.js';
import type { PersonEvent } from '../events.js';
import type { Matter, PersonFacts } from '../matter.js';
import { demandErasable } from '../policies/demand-erasable.js';
import { demandInArea } from '../policies/demand-in-area.js';
import type { PersonState } from '../state.js';

/** 59, first person. One request at a time; the second person decides on what the first one wrote down. */
export function requestErasure(
  command: RequestErasure,
  state: PersonState,
  facts: PersonFacts,
): PersonEvent[] {
  const { type: _, ...asked } = command;
  demandInArea(facts);
  if (state.erasures[asked.erasureId]) return [];
  demand(!state.erased, 'PERSON_ERASED');
  const waiting = Object.values(state.erasures).some(({ status }) => status === 'requested');
  demand(!waiting, 'ERASURE_ALREADY_REQUESTED');
  const by = demandErasable(facts, asked.reason);
  const areaPath = [...commonPath(facts.matters)];
  return [{ type: 'ErasureRequested', data: { ...asked, areaPath, ...by } }];
}

/** The codes all area paths begin with. */
function commonPath([first, ...others]: readonly Matter[]): readonly string[] {
  const path = first?.areaPath ?? [];
  const end = path.findIndex((code, at) => others.some(({ areaPath }) => areaPath[at] !== code));
  return end === -1 ? path : path.slice(0, end);
}
