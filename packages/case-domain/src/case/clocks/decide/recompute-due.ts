import { Rejection } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { Due } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { RecomputeDue } from '../commands.js';
import { COUNTED_CLOCKS } from '../events.js';
import { type RunningClock, runningClocks } from '../running-clocks.js';
import { withDue } from '../state.js';

/**
 * The calendar of a year has been published: what was counted without it is counted anew, by the limit it was counted
 * with and from the same start (I12). The original due date stays beside it (I13). A date that is final stays as it is,
 * also where a calendar was corrected since: people have been told.
 */
export function recomputeDue(command: RecomputeDue, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  let file: CaseFile = state;
  const events: CaseEvent[] = [];
  for (const clock of COUNTED_CLOCKS.filter(
    (name) => command.clock === undefined || command.clock === name,
  )) {
    for (const running of runningClocks[clock](file)) {
      const { of, due: was } = running;
      if (!was.provisional || (command.of !== undefined && command.of !== of)) continue;
      const due = counted(running, facts);
      if (due.at === was.at && due.provisional === was.provisional) continue;
      events.push({ type: 'DueRecomputed', data: { clock, ...(of !== undefined && { of }), due, was } });
      file = withDue(file, clock, due, of);
    }
  }
  return events;
}

function counted({ due: was, count, told }: RunningClock, facts: Facts): Due {
  const due = count(facts) ?? was;
  return told && due.at < was.at ? { ...due, at: was.at } : due;
}
