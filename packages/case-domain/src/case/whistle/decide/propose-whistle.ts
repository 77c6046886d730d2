import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ProposeWhistle } from '../commands.js';
import { demandDepartments } from '../policies/demand-departments.js';

/** 21: a grid worker sees that it takes others as well; community or street blow the whistle, or do not. */
export function proposeWhistle(
  { proposalId, departments, question }: ProposeWhistle,
  state: CaseState,
  facts: Facts,
): CaseEvent[] {
  const file = demandOpen(state);
  if (file.whistleProposals.includes(proposalId)) return [];
  demandDepartments(departments, facts);
  return [{ type: 'WhistleProposed', data: { proposalId, departments: [...departments], question } }];
}
