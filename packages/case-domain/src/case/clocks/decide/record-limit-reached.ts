import { demand, Rejection, refuse } from '@linli/kernel';
import { clockKey } from '../../../clocks/entry.js';
import { stepOf } from '../../../clocks/steps.js';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import type { CaseState } from '../../state.js';
import type { RecordLimitReached } from '../commands.js';

/**
 * A step of a clock is on record once, whatever crashes and however many ask: the stream decides, not who asked. A clock
 * that ended, rests or moved meanwhile has reached nothing.
 */
export function recordLimitReached(command: RecordLimitReached, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  demand(facts.by.role === 'SYS', 'ONLY_THE_SYSTEM_WATCHES_CLOCKS');
  const { type: _, ...reached } = command;
  const { clock, of = '', step, dueAt } = reached;
  const entry = state.clocks[clockKey({ clock, of })] ?? refuse('CLOCK_UNKNOWN', { clock });
  const { tells, at } = stepOf(clock, step) ?? refuse('CLOCK_UNKNOWN', { clock });
  if (entry.state !== 'running' || entry.due.at !== dueAt || entry.stepsFired.includes(step)) return [];
  demand(at(entry) <= facts.now, 'LIMIT_NOT_REACHED', { until: at(entry) });
  return [{ type: 'LimitReached', data: { ...reached, tells } }];
}
