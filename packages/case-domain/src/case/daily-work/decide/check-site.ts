import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { CheckSite } from '../commands.js';

/** 17: somebody went to look. An accepted case is handled from here on. */
export function checkSite(command: CheckSite, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.work.recorded.includes(command.checkId)) return [];
  demandStage(file, 'ACCEPTED', 'DISPATCHED', 'HANDLING', 'MEDIATING', 'RECTIFYING');
  demandNothingPersonal(
    'checklist',
    command.checklist.map(({ item }) => item),
  );
  const { type: _, photoHashes, checklist, ...given } = command;
  return [
    {
      type: 'SiteChecked',
      data: { ...given, checkedAt: facts.at, photoHashes: [...photoHashes], checklist: [...checklist] },
    },
  ];
}
