import type { Caller } from '@linli/access';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  caseDecider,
  type Facts,
} from '@linli/case-domain';
import type { Decider } from '@linli/kernel';
import { trying } from '../attempts/refused.js';
import { demandMayDo } from '../demand-may-do.js';
import { subjectOfCase } from '../subject-of-case.js';

/**
 * The case's decider, asked on behalf of one caller: whoever may not do a thing is refused before any rule is looked
 * at.
 */
export function guardedCase(
  caller: Caller,
  caseId: string,
): Decider<CaseCommand, CaseEvent, CaseState, Facts> {
  return {
    ...caseDecider,
    decide: (command, state, facts) => {
      const about = { kind: 'case' as const, id: caseId };
      demandMayDo(caller, command.type, subjectOfCase(state), about);
      return trying({ action: command.type, about }, () => caseDecider.decide(command, state, facts));
    },
  };
}
