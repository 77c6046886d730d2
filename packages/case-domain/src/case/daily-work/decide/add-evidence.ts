import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import { demandProof } from '../../policies/demand-proof.js';
import type { CaseState } from '../../state.js';
import type { AddEvidence } from '../commands.js';

/** 18: something that proves is put on file. */
export function addEvidence({ evidence }: AddEvidence, state: CaseState): CaseEvent[] {
  const file = demandOpen(state);
  if (file.work.recorded.includes(evidence.evidenceId)) return [];
  demandProof([evidence]);
  return [{ type: 'EvidenceAdded', data: { evidence } }];
}
