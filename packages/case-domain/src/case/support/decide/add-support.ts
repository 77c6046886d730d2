import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandInsideDue } from '../../policies/demand-inside-due.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { AddSupport } from '../commands.js';
import { supportDue } from '../policies/support-due.js';

/** 15: another unit does a part of the work and answers to the lead, inside the time of the case. */
export function addSupport(command: AddSupport, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { supportId, unit, task, dueAt } = command;
  if (file.support[supportId]) return [];
  demandStage(file, 'HANDLING', 'MEDIATING', 'RECTIFYING');
  demand(facts.directory.unit(unit), 'UNIT_UNKNOWN', { unit });
  demand(unit !== file.dispatch.present?.leadUnit, 'LEAD_CANNOT_SUPPORT', { unit });
  if (dueAt !== undefined) demandInsideDue(dueAt, file, facts);
  const due = dueAt === undefined ? supportDue(file, facts) : { at: dueAt, provisional: false };
  return [{ type: 'SupportAdded', data: { supportId, unit, task, due } }];
}
