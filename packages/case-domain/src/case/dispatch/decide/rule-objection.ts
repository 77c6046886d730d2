import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { RuleObjection } from '../commands.js';
import { isDispatched } from '../policies/is-dispatched.js';
import { newDispatch } from '../policies/new-dispatch.js';
import { type Objection, objectionInForce } from '../state.js';

/**
 * 14: upheld, with the new dispatch in the same breath, so that there is always one lead (I11); or rejected, which is
 * final (I14).
 */
export function ruleObjection(command: RuleObjection, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { dispatchId, reason } = command;
  const objection = file.dispatch.objections[dispatchId] ?? refuse('OBJECTION_UNKNOWN', { dispatchId });
  if (isSame(command, objection, file)) return [];
  demand(objection.status === 'open' && objection === objectionInForce(file.dispatch), 'OBJECTION_RULED_ON');
  demand(facts.by.orgCode !== objection.unit, 'RULING_ON_OWN_OBJECTION', { unit: objection.unit });
  if (command.ruling === 'rejected') return [{ type: 'ObjectionRejected', data: { dispatchId, reason } }];
  // A mediation may have begun or ended in between; only then is it HANDLING.
  demandStage(file, 'DISPATCHED', 'HANDLING');
  const { replacement } = command;
  demand(!isDispatched(file, replacement.dispatchId), 'DISPATCH_REPLACED', {
    dispatchId: replacement.dispatchId,
  });
  demand(replacement.leadUnit !== objection.unit, 'OBJECTION_UPHELD_FOR_THIS_UNIT', { unit: objection.unit });
  return [{ type: 'ObjectionUpheld', data: { dispatchId, reason } }, newDispatch(replacement, file, facts)];
}

/** The same ruling, with the same dispatch following. */
function isSame(command: RuleObjection, { status }: Objection, file: CaseFile): boolean {
  if (status !== command.ruling) return false;
  return command.ruling === 'rejected' || isDispatched(file, command.replacement.dispatchId);
}
