import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { RequestHold } from '../commands.js';
import { demandMayRest } from '../policies/demand-may-rest.js';

/** 43: the lead asks for a rest, with one of the reasons there are and until a day. Nothing rests before it is approved. */
export function requestHold(command: RequestHold, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...data } = command;
  const { holds } = file.timeLimit;
  if (holds[data.holdId]) return [];
  demandStage(file, 'HANDLING');
  demand(!Object.values(holds).some(({ status }) => status === 'requested'), 'HOLD_ALREADY_REQUESTED');
  demandMayRest(data.until, file, facts);
  return [{ type: 'HoldRequested', data }];
}
