import { demand, Rejection, refuse } from '@linli/kernel';
import { OPEN_STAGES } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { FollowChild, Split } from '../commands.js';

/**
 * 52: a part of the matter becomes a case of its own. A report it carries leaves this case, and one stays: a case is about
 * something. Evidence is carried by reference and proves in both.
 */
export function split(command: Split, state: CaseState): CaseEvent[] {
  const { childId, childNumber, reportIds, evidenceIds } = command;
  if (state.stage !== 'NONE' && state.bonds.children[childId]) return [];
  const file = demandOpen(state);
  for (const reportId of reportIds)
    if (!(reportId in file.reports)) refuse('REPORT_NOT_ATTACHED', { reportId });
  const moved = new Set(reportIds);
  const stay = Object.keys(file.reports).filter((reportId) => !moved.has(reportId));
  demand(stay.length > 0 || moved.size === 0, 'LAST_REPORT_STAYS', { reportId: reportIds[0] ?? '' });
  for (const evidenceId of evidenceIds)
    demand(file.work.recorded.includes(evidenceId), 'EVIDENCE_UNKNOWN', { evidenceId });
  return [
    {
      type: 'ChildOpened',
      data: { childId, childNumber, reportIds: [...moved], evidenceIds: [...new Set(evidenceIds)] },
    },
  ];
}

/** The child ended, so the parent may; it was reopened while the parent is at work, so the parent waits again. */
export function followChild(command: FollowChild, state: CaseState): CaseEvent[] {
  if (state.stage === 'NONE') throw new Rejection('CASE_UNKNOWN');
  const { childId, childNumber, stage } = command;
  const child = state.bonds.children[childId];
  if (!child) return refuse('CHILD_UNKNOWN', { childId });
  const goesOn = OPEN_STAGES.includes(stage);
  if (goesOn === (child.ended === undefined)) return [];
  if (!goesOn) return [{ type: 'ChildEnded', data: { childId, stage } }];
  if (!OPEN_STAGES.includes(state.stage)) return [];
  return [{ type: 'ChildOpened', data: { childId, childNumber, reportIds: [], evidenceIds: [] } }];
}
