import type { Instant } from '@linli/kernel';
import type { FindingKind, FindingView, SamplingMethod } from './events.js';

/** 开展抽查. Nobody chooses the seed: it is drawn by lot where the command is prepared, so no sample can be wished for. */
export interface OpenAudit {
  readonly type: 'OpenAudit';
  readonly areaPath: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly method: SamplingMethod;
  readonly size: number;
  readonly typeCodes?: readonly string[];
  readonly seed: string;
}

/** A case that can be drawn. */
export interface Candidate {
  readonly caseId: string;
  /** What it is drawn among: a type, a community, or the same for all. */
  readonly stratum: string;
  /** Its lot: SHA-256 of seed and case id, hexadecimal. */
  readonly lot: string;
}

/** 抽取样本, once. */
export interface DrawSample {
  readonly type: 'DrawSample';
  readonly candidates: readonly Candidate[];
  readonly through: string;
}

/** 登记抽查意见 on one of the cases drawn. */
export interface RecordFinding {
  readonly type: 'RecordFinding';
  readonly findingId: string;
  readonly caseId: string;
  readonly kind: FindingKind;
  readonly atRevision?: number;
  readonly text: string;
  /** Where the case stands: a finding points at nothing beyond. */
  readonly caseRevision: number;
}

/** 答复抽查意见, by those who answer for the case. */
export interface AnswerFinding {
  readonly type: 'AnswerFinding';
  readonly answerId: string;
  readonly findingId: string;
  readonly view: FindingView;
  readonly text: string;
}

/** 确定复查日期. */
export interface SetReaudit {
  readonly type: 'SetReaudit';
  readonly on: string;
}

/** 办结抽查. */
export interface CloseAudit {
  readonly type: 'CloseAudit';
  readonly conclusion: string;
}

export type AuditCommand = OpenAudit | DrawSample | RecordFinding | AnswerFinding | SetReaudit | CloseAudit;
