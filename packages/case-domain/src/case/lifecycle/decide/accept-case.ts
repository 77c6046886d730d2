import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import { DUE_CLASSES, type DueClass } from '../../../vocabulary.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingOpen } from '../../policies/demand-nothing-open.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import { resolutionDue } from '../../policies/resolution-due.js';
import { typeOf } from '../../policies/type-of.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { AcceptCase, DeclineCase } from '../commands.js';

type Accepted = Extract<CaseEvent, { type: 'CaseAccepted' }>;

/** 7: the work is taken on, and its clocks start. */
export function acceptCase(command: AcceptCase, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  if (file.stage !== 'REGISTERED' && file.acceptance !== undefined) return [];
  demandStage(file, 'REGISTERED');
  const accepted = acceptance(file, facts, command.class);
  return [command.takenOver ? withDueTakenOver(accepted, command.takenOver, facts) : accepted];
}

/**
 * The acceptance with the due date of the system the case comes from: history is taken over as it was, not counted
 * anew. It has no basis of ours and no calendar to wait for. Nobody at work can give a case a date of their choice.
 */
function withDueTakenOver(
  { type, data }: Accepted,
  { dueAt, from }: NonNullable<AcceptCase['takenOver']>,
  { by }: Facts,
): Accepted {
  demand(by.role === 'SYS', 'ONLY_AN_IMPORT_TAKES_OVER_A_DUE_DATE');
  demandNothingPersonal('takenOver.from', [from]);
  return { type, data: { ...data, due: { at: dueAt, provisional: false }, takenOver: { from } } };
}

/** 7: not accepted; the reporter was told which way is open instead. An alarm nobody has heard is not declined away. */
export function declineCase(command: DeclineCase, state: CaseState): CaseEvent[] {
  if (state.stage === 'DECLINED') return [];
  const file = demandOpen(state);
  demandStage(file, 'REGISTERED');
  demandNothingOpen(file);
  const { type: _, ...data } = command;
  return [{ type: 'CaseDeclined', data }];
}

/** The acceptance of a case: its class is the type's, shorter when urgent or wished so, never longer. */
export function acceptance(file: CaseFile, facts: Facts, wished?: DueClass): Accepted {
  const longest = file.urgent ? 'U' : typeOf(file, facts).dueClass;
  const dueClass = wished ?? longest;
  demand(DUE_CLASSES.indexOf(dueClass) <= DUE_CLASSES.indexOf(longest), 'DUE_CLASS_TOO_LONG', { longest });
  return {
    type: 'CaseAccepted',
    data: {
      class: dueClass,
      contactDueAt: dueWithin('first_contact', facts.at, facts).at,
      due: resolutionDue(dueClass, facts.at, facts),
    },
  };
}
