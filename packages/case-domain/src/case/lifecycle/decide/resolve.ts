import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import { dueWithin } from '../../../limits/due-within.js';
import { isContacted } from '../../daily-work/state.js';
import type { CaseEvent } from '../../events.js';
import { isEscalated } from '../../level/state.js';
import { demandNothingOpen } from '../../policies/demand-nothing-open.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandPoliceReport } from '../../policies/demand-police-report.js';
import { demandProof } from '../../policies/demand-proof.js';
import { demandStage } from '../../policies/demand-stage.js';
import { meetsEvidenceMinimum } from '../../policies/evidence-minimum.js';
import { typeOf } from '../../policies/type-of.js';
import type { CaseFile, CaseState } from '../../state.js';
import type { Resolve } from '../commands.js';

/** 47: the lead says how it ended. "Not resolved, because …" is as lawful as any other outcome. */
export function resolve(command: Resolve, state: CaseState, facts: Facts): CaseEvent[] {
  if (state.stage === 'RESOLVED' && isSame(command, state, facts)) return [];
  const file = demandOpen(state);
  demandStage(file, 'HANDLING');
  // Somebody of the higher level has to lead before it ends there (I11).
  demand(file.dispatch.present !== undefined || !isEscalated(file.levels), 'NOBODY_LEADS');
  const { type: _, outcome, notResolvedBecause, evidence, ...given } = command;
  const type = typeOf(file, facts);
  demand(outcome === 'not_resolved' || type.outcomes.includes(outcome), 'OUTCOME_NOT_FOR_TYPE', {
    typeCode: type.code,
    outcome,
  });
  demand(outcome !== 'not_resolved' || notResolvedBecause !== undefined, 'REASON_NOT_RESOLVED_MISSING');
  demand(isContacted(file.work), 'REPORTER_NOT_CONTACTED');
  demandNothingOpen(file);
  demandProof(evidence);
  demandPoliceReport(type, file, evidence);
  demand(meetsEvidenceMinimum(type.evidence, outcome, file, evidence), 'EVIDENCE_MISSING', {
    evidence: type.evidence,
  });
  const verificationDue = dueWithin('verification', facts.at, facts);
  return [
    {
      type: 'CaseResolved',
      data: {
        ...given,
        outcome,
        ...(notResolvedBecause === undefined ? {} : { notResolvedBecause }),
        evidence: [...evidence],
        verificationDue,
      },
    },
  ];
}

/** The same ending by the same person is a repetition; another ending is not swallowed. */
function isSame({ outcome, finding }: Resolve, { resolution }: CaseFile, { by }: Facts): boolean {
  return resolution?.by === by.id && resolution.outcome === outcome && resolution.finding === finding;
}
