import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandRole } from '../../policies/demand-role.js';
import type { CaseState } from '../../state.js';
import type { Nudge } from '../commands.js';

/** 44: somebody asks how long it will take. Nothing moves by it, but it was asked. */
export function nudge({ nudgeId, forReporter, text }: Nudge, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.steering.nudges.includes(nudgeId)) return [];
  if (forReporter) demandRole(facts, 'VR');
  const origin = forReporter ? 'reporter' : originOf(facts);
  return [{ type: 'Nudged', data: { nudgeId, origin, ...(text !== undefined && { text }) } }];
}

function originOf({ by }: Facts): 'street' | 'district' | 'callback' {
  if (by.role === 'DS') return 'district';
  return by.role === 'VR' ? 'callback' : 'street';
}
