import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { isContacted } from '../../daily-work/state.js';
import type { CaseEvent } from '../../events.js';
import { demandNothingOpen } from '../../policies/demand-nothing-open.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandPoliceReport } from '../../policies/demand-police-report.js';
import { demandProof } from '../../policies/demand-proof.js';
import { demandStage } from '../../policies/demand-stage.js';
import { meetsEvidenceMinimum } from '../../policies/evidence-minimum.js';
import { typeOf } from '../../policies/type-of.js';
import { verificationDueIf } from '../../policies/verification-due.js';
import type { CaseState } from '../../state.js';
import type { ResolveOnSpot } from '../commands.js';
import { acceptance } from './accept-case.js';

/** 6: a small matter settled where it was found, in one step. */
export function resolveOnSpot(command: ResolveOnSpot, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'RESOLVED' && state.resolution?.by === facts.by.id) return [];
  const file = demandOpen(state);
  demandStage(file, 'REGISTERED');
  const type = typeOf(file, facts);
  demand(type.flow.includes('S'), 'TYPE_NOT_FOR_THE_SPOT', { typeCode: type.code });
  demand(file.risk === 'low', 'RISK_TOO_HIGH_FOR_THE_SPOT', { risk: file.risk });
  demand(isContacted(file.work), 'REPORTER_NOT_CONTACTED');
  demandNothingOpen(file);
  demandProof(command.evidence);
  demandPoliceReport(type, file, command.evidence);
  // Whoever settles it on the spot is there: that is the visit.
  const isShown =
    type.evidence === 'visit' || meetsEvidenceMinimum(type.evidence, 'resolved', file, command.evidence);
  demand(isShown, 'EVIDENCE_MISSING', { evidence: type.evidence });
  const { type: _, note, evidence } = command;
  return [
    acceptance(file, facts),
    {
      type: 'ResolvedOnSpot',
      data: { note, evidence: [...evidence], ...verificationDueIf(true, facts) },
    },
  ];
}
