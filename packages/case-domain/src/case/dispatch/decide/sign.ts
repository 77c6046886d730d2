import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { DeemSigned, Sign } from '../commands.js';
import { demandPresentDispatch } from '../policies/demand-present-dispatch.js';
import { hasOpenObjection } from '../state.js';

/** 11: somebody of the lead unit takes the work. Whoever has objected waits for the ruling. */
export function sign({ dispatchId }: Sign, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const present = demandPresentDispatch(file, dispatchId);
  demand(facts.by.orgCode === present.leadUnit, 'NOT_OF_THIS_UNIT', { unit: present.leadUnit });
  if (present.signed) return [];
  demand(!hasOpenObjection(file.dispatch), 'OBJECTION_OPEN');
  return [{ type: 'Signed', data: { dispatchId, unit: present.leadUnit } }];
}

/** 12: nobody objected in the window, so the work is taken; said by the system's clock only. */
export function deemSigned({ dispatchId }: DeemSigned, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const present = demandPresentDispatch(file, dispatchId);
  if (present.signed) return [];
  demand(!hasOpenObjection(file.dispatch), 'OBJECTION_OPEN');
  demand(facts.by.role === 'SYS', 'ONLY_THE_SYSTEM_DEEMS_SIGNED');
  demand(facts.now >= present.objectionWindow.at, 'OBJECTION_WINDOW_OPEN', {
    until: present.objectionWindow.at,
  });
  return [{ type: 'DeemedSigned', data: { dispatchId, unit: present.leadUnit } }];
}
