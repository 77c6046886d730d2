import type { Happened, Instant, Personal } from '@linli/kernel';
import type { AuditEvent, FindingKind, FindingView, SamplingMethod } from './events.js';

/** What the unit said to a finding. */
export interface FindingAnswer {
  readonly answerId: string;
  readonly view: FindingView;
  readonly text: Personal;
  readonly at: Instant;
  readonly orgCode: string;
}

/** What was found in one case. */
export interface AuditFinding {
  readonly findingId: string;
  readonly caseId: string;
  readonly kind: FindingKind;
  readonly atRevision?: number | undefined;
  readonly text: Personal;
  readonly at: Instant;
  readonly answers: readonly FindingAnswer[];
}

/** An audit from the moment it was opened. */
export interface Audit {
  readonly stage: 'OPENED' | 'DRAWN' | 'CLOSED';
  readonly areaPath: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly method: SamplingMethod;
  readonly size: number;
  readonly typeCodes?: readonly string[] | undefined;
  readonly seed: string;
  readonly openedAt: Instant;
  readonly draw?: { readonly through: string; readonly population: number };
  readonly cases: readonly { readonly caseId: string; readonly stratum: string }[];
  readonly findings: readonly AuditFinding[];
  readonly reauditOn?: string;
  readonly conclusion?: Personal;
}

export type AuditState = { readonly stage: 'NONE' } | Audit;

export const noAudit: AuditState = { stage: 'NONE' };

/** What each event makes of it. */
export function evolveAudit(state: AuditState, { type, data, meta }: Happened<AuditEvent>): AuditState {
  const { occurredAt: at, by } = meta;
  if (type === 'AuditOpened') return { stage: 'OPENED', ...data, openedAt: at, cases: [], findings: [] };
  if (state.stage === 'NONE') return state;
  switch (type) {
    case 'SampleDrawn': {
      const { cases, ...draw } = data;
      return { ...state, stage: 'DRAWN', cases, draw };
    }
    case 'FindingRecorded':
      return { ...state, findings: [...state.findings, { ...data, at, answers: [] }] };
    case 'FindingAnswered': {
      const { findingId, ...answer } = data;
      const answered = { ...answer, at, orgCode: by.orgCode };
      const findings = state.findings.map((finding) =>
        finding.findingId === findingId ? { ...finding, answers: [...finding.answers, answered] } : finding,
      );
      return { ...state, findings };
    }
    case 'ReauditSet':
      return { ...state, reauditOn: data.on };
    case 'AuditClosed':
      return { ...state, stage: 'CLOSED', conclusion: data.conclusion };
  }
}

/** It says that something was wrong, and nobody has said anything to it yet. */
export function isUnanswered({ kind, answers }: Pick<AuditFinding, 'kind' | 'answers'>): boolean {
  return kind !== 'in_order' && answers.length === 0;
}
