import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseState } from '../../state.js';
import type { ObjectToDispatch } from '../commands.js';
import { demandPresentDispatch } from '../policies/demand-present-dispatch.js';

/**
 * 13: the lead unit says, once per dispatch (I14) and within the window, whose matter it is by law or by area. The
 * clock runs on (I12).
 */
export function object(command: ObjectToDispatch, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { dispatchId, ground, legalBasis, evidence, proposedUnit } = command;
  const present = demandPresentDispatch(file, dispatchId);
  demand(facts.by.orgCode === present.leadUnit, 'NOT_OF_THIS_UNIT', { unit: present.leadUnit });
  const before = file.dispatch.objections[dispatchId];
  if (before?.status === 'open') return [];
  demand(before === undefined, 'OBJECTED_ALREADY');
  demandStage(file, 'DISPATCHED', 'HANDLING');
  // The server's own time counts: nobody objects by claiming that it happened earlier.
  demand(facts.now < present.objectionWindow.at, 'OBJECTION_WINDOW_OVER', {
    until: present.objectionWindow.at,
  });
  demand(ground === 'not_our_area' || legalBasis.length > 0, 'OBJECTION_WITHOUT_BASIS');
  demandNothingPersonal(
    'legalBasis',
    legalBasis.flatMap(({ title, article = '' }) => [title, article]),
  );
  demand(facts.directory.unit(proposedUnit), 'UNIT_UNKNOWN', { unit: proposedUnit });
  demand(proposedUnit !== present.leadUnit, 'OBJECTION_PROPOSES_ITSELF', { unit: proposedUnit });
  return [
    {
      type: 'DispatchObjected',
      data: {
        dispatchId,
        unit: present.leadUnit,
        ground,
        legalBasis: [...legalBasis],
        evidence,
        proposedUnit,
        rulingDue: dueWithin('objection_ruling', facts.at, facts),
      },
    },
  ];
}
