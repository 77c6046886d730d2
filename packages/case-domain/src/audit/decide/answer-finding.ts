import { demand, refuse } from '@linli/kernel';
import type { AnswerFinding } from '../commands.js';
import type { AuditEvent } from '../events.js';
import { demandDrawn } from '../policies/demand-drawn.js';
import type { AuditState } from '../state.js';

/** 答复抽查意见. What is said later stands beside what was said before, not in its place. */
export function answerFinding(command: AnswerFinding, state: AuditState): AuditEvent[] {
  const { type: _, ...data } = command;
  if (state.stage === 'NONE') return refuse('AUDIT_UNKNOWN');
  const finding = state.findings.find(({ findingId }) => findingId === data.findingId);
  if (finding?.answers.some(({ answerId }) => answerId === data.answerId)) return [];
  demandDrawn(state);
  if (!finding) return refuse('FINDING_UNKNOWN');
  demand(finding.kind !== 'in_order', 'NOTHING_TO_ANSWER');
  return [{ type: 'FindingAnswered', data }];
}
