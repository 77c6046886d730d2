import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { BlowWhistle } from '../commands.js';
import { demandDepartments } from '../policies/demand-departments.js';

/** 21: departments are called to one place for one question (北京市街道办事处条例 17). */
export function blowWhistle(command: BlowWhistle, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.whistle[command.whistleId]) return [];
  demandDepartments(command.departments, facts);
  demand(command.meetingAt >= facts.at, 'MEETING_IN_THE_PAST', { meetingAt: command.meetingAt });
  const { type: _, departments, ...given } = command;
  const { proposalId } = given;
  if (proposalId !== undefined) {
    demand(file.whistleProposals.includes(proposalId), 'WHISTLE_PROPOSAL_UNKNOWN', { proposalId });
  }
  return [{ type: 'WhistleBlown', data: { ...given, departments: [...departments] } }];
}
