import { demand } from '@linli/kernel';
import type { RecordFinding } from '../commands.js';
import type { AuditEvent } from '../events.js';
import { demandDrawn } from '../policies/demand-drawn.js';
import type { AuditState } from '../state.js';

/** 登记抽查意见, on a case of the sample; there may be several on one case. */
export function recordFinding(command: RecordFinding, state: AuditState): AuditEvent[] {
  const { type: _, caseRevision, ...data } = command;
  if (state.stage !== 'NONE' && state.findings.some(({ findingId }) => findingId === data.findingId))
    return [];
  const { cases } = demandDrawn(state);
  demand(
    cases.some(({ caseId }) => caseId === data.caseId),
    'CASE_NOT_SAMPLED',
  );
  demand((data.atRevision ?? 0) <= caseRevision, 'FINDING_POINTS_NOWHERE');
  return [{ type: 'FindingRecorded', data }];
}
