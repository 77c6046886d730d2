import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { Resume } from '../commands.js';
import { demandHold } from '../policies/demand-hold.js';
import { resumption } from '../policies/resumption.js';

/** 43: the work goes on, as soon as the lead says so and at the date in any case. */
export function resume({ holdId }: Resume, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { status, until } = demandHold(file, holdId);
  if (status === 'resumed') return [];
  demand(status === 'held', 'NOT_ON_HOLD');
  demand(facts.by.role !== 'SYS' || facts.now >= until, 'HOLD_NOT_OVER', { until });
  return resumption(file, facts);
}
