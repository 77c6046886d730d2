import { demand, refuse } from '@linli/kernel';
import type { Audit, AuditState } from '../state.js';

/** An audit that is under way, with its sample. */
export function demandDrawn(state: AuditState): Audit {
  if (state.stage === 'NONE') return refuse('AUDIT_UNKNOWN');
  demand(state.stage !== 'CLOSED', 'AUDIT_CLOSED_ALREADY');
  demand(state.stage === 'DRAWN', 'SAMPLE_NOT_DRAWN');
  return state;
}
