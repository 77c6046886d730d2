import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { DecideHold } from '../commands.js';
import { demandHold } from '../policies/demand-hold.js';
import { demandMayRest } from '../policies/demand-may-rest.js';
import { demandOneLevelUp } from '../policies/demand-one-level-up.js';

/** 43: approved one level up, and the net clock rests from here; or refused. */
export function decideHold(command: DecideHold, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { holdId, decision } = command;
  const { status, reason, until } = demandHold(file, holdId);
  const isSame = decision === 'refused' ? status === 'refused' : status === 'held' || status === 'resumed';
  if (isSame) return [];
  demand(status === 'requested', 'HOLD_DECIDED');
  demandOneLevelUp(file, facts);
  if (command.decision === 'refused')
    return [{ type: 'HoldRefused', data: { holdId, reason: command.reason } }];
  demandStage(file, 'HANDLING');
  demandMayRest(until, file, facts);
  return [{ type: 'Held', data: { holdId, reason, until } }];
}
