import type { CaseCommand, CaseEvent } from '../../../src/index.js';
import { actor, type CaseStory } from '../case-story.js';
import { registeredCase } from '../cases.js';
import { FIRE_BRIGADE, HOUSING_ADVICE, idOf, STREET } from '../neighbourhood.js';

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

/** Not ours but the advice centre's, says the fire brigade. */
export const objection: Extract<CaseCommand, { type: 'Object' }> = {
  type: 'Object',
  dispatchId: DISPATCH,
  ground: 'not_our_duty',
  legalBasis: [{ title: '济南市消防救援职责清单', version: '2024-01-01' }],
  evidence: '清单中没有此项',
  proposedUnit: HOUSING_ADVICE,
};

export const rejection = {
  type: 'RuleObjection',
  dispatchId: DISPATCH,
  ruling: 'rejected',
  reason: '属于消防通道管理',
} as const;

/** The other unit leads. */
export const upheld = {
  type: 'RuleObjection',
  dispatchId: DISPATCH,
  ruling: 'upheld',
  reason: '确非消防职责',
  replacement: {
    dispatchId: idOf(52),
    leadUnit: HOUSING_ADVICE,
    supportingUnits: [FIRE_BRIGADE],
    taskDueAt: '2026-11-06T16:00:00.000Z',
  },
} as const;

export const fireOfficer = { by: actor('DU', FIRE_BRIGADE) };
export const streetDesk = { by: actor('SD', STREET) };

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
