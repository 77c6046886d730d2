import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { verificationDueIf } from '../../policies/verification-due.js';
import type { CaseState } from '../../state.js';
import type { RecordDefault } from '../agreement-commands.js';
import { isOpenObligation } from '../agreement-state.js';
import { demandObligation } from '../policies/demand-obligation.js';
import { settlesCase } from '../settles-case.js';

/** 38: the due date passed and it was not done. The dispute on performance is one for a court (art. 32). */
export function recordDefault(command: RecordDefault, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const { obligationId } = given;
  const obligation = demandObligation(file, obligationId);
  if (obligation.status === 'defaulted') return [];
  demand(isOpenObligation(obligation), 'OBLIGATION_ALREADY_PERFORMED', { obligationId });
  demand(facts.at >= obligation.dueAt, 'OBLIGATION_NOT_YET_DUE', { dueAt: obligation.dueAt });
  const settles = settlesCase(file, obligationId, facts);
  return [
    {
      type: 'ObligationDefaulted',
      data: { ...given, settlesCase: settles, ...verificationDueIf(settles, facts) },
    },
  ];
}
