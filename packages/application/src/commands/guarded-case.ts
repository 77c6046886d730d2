import type { Caller } from '@linli/access';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  caseDecider,
  type Facts,
} from '@linli/case-domain';
import type { Decider } from '@linli/kernel';
import { demandMayDo } from '../demand-may-do.js';
import { subjectOfCase } from '../subject-of-case.js';

/**
 * The case's decider, asked on behalf of one caller: whoever may not do a thing is refused before any rule is looked
 * at.
 */
export function guardedCase(caller: Caller): Decider<CaseCommand, CaseEvent, CaseState, Facts> {
  return {
    ...caseDecider,
    decide: (command, state, facts) => {
      demandMayDo(caller, command.type, subjectOfCase(state));
      return caseDecider.decide(command, state, facts);
    },
  };
}
