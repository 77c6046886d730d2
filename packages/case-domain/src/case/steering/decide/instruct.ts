import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import { demandDepartments } from '../../whistle/policies/demand-departments.js';
import type { Instruct } from '../commands.js';

/** 46: somebody who leads says what is to be done, and to whom. */
export function instruct({ instructionId, to, text }: Instruct, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.steering.instructions.includes(instructionId)) return [];
  demandDepartments(to, facts);
  return [{ type: 'InstructionGiven', data: { instructionId, to: [...to], text } }];
}
