import { demand, refuse } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandCase } from '../../policies/demand-case.js';
import { demandNothingOpen } from '../../policies/demand-nothing-open.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandStage } from '../../policies/demand-stage.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { Withdraw } from '../commands.js';

/** Group of types that concern everybody's safety, whoever spoke up first: 公共安全. */
const SAFETY = 'AQ';

/** 53: the reporter no longer wishes it. What endangers people, or others have reported too, is not theirs to end. */
export function withdraw(command: Withdraw, state: CaseState, facts: Facts): CaseEvent[] {
  const { reportId, wishedAt, how, wish } = command;
  const { withdrawnFor } = demandCase(state);
  if (state.stage === 'WITHDRAWN' && withdrawnFor === reportId) return [];
  const file = demandOpen(state);
  demandStage(file, 'REGISTERED', 'ACCEPTED', 'DISPATCHED', 'HANDLING');
  demand(wishedAt <= facts.now, 'OCCURRED_IN_THE_FUTURE', { at: wishedAt });
  if (!(reportId in file.reports)) refuse('REPORT_NOT_ATTACHED', { reportId });
  demandPrivate(file);
  demandNothingOpen(file);
  return [{ type: 'CaseWithdrawn', data: { reportId, wishedAt, how, wish } }];
}

function demandPrivate({ risk, typeCode, reports }: CaseFile): void {
  demand(risk !== 'high', 'RISK_TOO_HIGH_TO_WITHDRAW');
  demand(!typeCode.startsWith(SAFETY), 'SAFETY_IS_NOT_WITHDRAWN', { typeCode });
  demand(Object.keys(reports).length === 1, 'OTHERS_REPORTED_IT_TOO');
}
