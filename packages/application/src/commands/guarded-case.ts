import type { Caller } from '@linli/access';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  caseDecider,
  type Facts,
} from '@linli/case-domain';
import type { Decider } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import { type CommandRequest, commandIdOf, demandLateReason, isLate } from '../command-request.js';
import { demandMayDo } from '../demand-may-do.js';
import { subjectOfCase } from '../subject-of-case.js';

type CaseDecider = Decider<CaseCommand, CaseEvent, CaseState, Facts>;

/**
 * The case's decider, asked on behalf of one caller: whoever may not do a thing is refused before any rule is looked
 * at.
 */
export function guardedCase(caller: Caller, request: CommandRequest): CaseDecider {
  const decider = lateNoting(caller, request);
  return {
    ...decider,
    decide: (command, state, facts) => {
      demandMayDo(caller, command.type, subjectOfCase(state));
      return decider.decide(command, state, facts);
    },
  };
}

/**
 * The case's decider, which takes no late entry (补录) without a reason. The reason is recorded as a note in the same
 * append, beside what was entered late.
 */
export function lateNoting(caller: Caller, request: CommandRequest): CaseDecider {
  return {
    ...caseDecider,
    decide: (command, state, facts) => {
      const events = caseDecider.decide(command, state, facts);
      if (events.length === 0 || !isLate(facts)) return events;
      const text = demandLateReason(request);
      const noteId = uuidV5('late-entry', commandIdOf(caller, request));
      return [...events, { type: 'NoteAdded', data: { noteId, text, confidential: false } }];
    },
  };
}
