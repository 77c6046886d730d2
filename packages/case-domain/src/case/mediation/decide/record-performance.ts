import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { verificationDueIf } from '../../policies/verification-due.js';
import type { CaseState } from '../../state.js';
import type { RecordPerformance } from '../agreement-commands.js';
import { demandObligation } from '../policies/demand-obligation.js';
import { settlesCase } from '../settles-case.js';

/**
 * 38: the committee supervises performance (People's Mediation Law 31). Late is late, whoever records it; a default
 * may yet be made good. The obligations of a partial agreement are performed while the case is handled further.
 */
export function recordPerformance(command: RecordPerformance, state: CaseState, facts: Facts): CaseEvent[] {
  const file = demandOpen(state);
  const { type: _, ...given } = command;
  const { obligationId, result, performedAt } = given;
  const { status, performedAt: before, dueAt } = demandObligation(file, obligationId);
  if (status === result && before === performedAt) return [];
  demand(status !== 'performed' && status !== 'late', 'OBLIGATION_ALREADY_PERFORMED', { obligationId });
  demand(performedAt <= facts.now, 'OCCURRED_IN_THE_FUTURE', { at: performedAt });
  const inTime = performedAt < dueAt;
  demand(result === 'partly' || (result === 'performed') === inTime, 'RESULT_CONTRADICTS_DUE_DATE', {
    result,
    dueAt,
  });
  const settles = result !== 'partly' && settlesCase(file, obligationId, facts);
  return [
    {
      type: 'ObligationPerformed',
      data: { ...given, settlesCase: settles, ...verificationDueIf(settles, facts) },
    },
  ];
}
