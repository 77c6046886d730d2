import { demand, refuse } from '@linli/kernel';
import type { CloseAudit } from '../commands.js';
import type { AuditEvent } from '../events.js';
import { type AuditState, isUnanswered } from '../state.js';

/**
 * 办结抽查. Every case drawn was looked at; what nobody answered is not let go but looked at again on a day that is set. An
 * audit nothing was drawn for may be closed as it is, and stays on the list.
 */
export function closeAudit({ conclusion }: CloseAudit, state: AuditState): AuditEvent[] {
  if (state.stage === 'NONE') return refuse('AUDIT_UNKNOWN');
  if (state.stage === 'CLOSED') return [];
  const examined = new Set(state.findings.map(({ caseId }) => caseId));
  const left = state.cases.filter(({ caseId }) => !examined.has(caseId)).length;
  demand(left === 0, 'SAMPLE_NOT_EXAMINED', { left });
  const unanswered = state.findings.filter(isUnanswered).length;
  demand(unanswered === 0 || state.reauditOn !== undefined, 'FINDINGS_UNANSWERED', { unanswered });
  return [{ type: 'AuditClosed', data: { conclusion } }];
}
