import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { BlowWhistle } from '../commands.js';

/** 21: departments are called to one place for one question (北京市街道办事处条例 17). */
export function blowWhistle(command: BlowWhistle, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.whistle[command.whistleId]) return [];
  for (const code of command.departments) demand(facts.directory.unit(code), 'UNIT_UNKNOWN', { unit: code });
  demand(new Set(command.departments).size === command.departments.length, 'DEPARTMENT_TWICE');
  demand(command.meetingAt >= facts.at, 'MEETING_IN_THE_PAST', { meetingAt: command.meetingAt });
  const { type: _, departments, ...given } = command;
  return [{ type: 'WhistleBlown', data: { ...given, departments: [...departments] } }];
}
