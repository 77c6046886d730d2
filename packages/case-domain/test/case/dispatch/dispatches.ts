import type { CaseCommand, CaseEvent } from '../../../src/index.js';
import type { CaseStory } from '../case-story.js';
import { registeredCase } from '../cases.js';
import { FIRE_BRIGADE, HOUSING_ADVICE, idOf } from '../neighbourhood.js';

type Dispatch = Extract<CaseCommand, { type: 'Dispatch' }>;

export const DISPATCH = idOf(51);

/** The fire brigade leads, the advice centre supports, until Thursday. */
export const toTheFireBrigade: Dispatch = {
  type: 'Dispatch',
  dispatchId: DISPATCH,
  leadUnit: FIRE_BRIGADE,
  supportingUnits: [HOUSING_ADVICE],
  taskDueAt: '2026-11-05T16:00:00.000Z',
};

const accepted: CaseEvent = {
  type: 'CaseAccepted',
  data: {
    class: 'G',
    contactDueAt: '2026-11-03T02:00:00.000Z',
    due: { at: '2026-11-09T16:00:00.000Z', provisional: false },
  },
};

/** A case that was accepted and nothing more. */
export function acceptedCase(typeCode?: string): CaseStory {
  return registeredCase(typeCode).after([accepted]);
}
