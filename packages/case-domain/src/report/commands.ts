import type { Instant } from '@linli/kernel';
import type { DeclineReason, Place, ReportChannel } from '../vocabulary.js';

/** Particulars of a person in a command: clear text, sealed on its way into the log. */
export interface PersonGiven {
  readonly personRef: string;
  readonly name?: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly address?: string;
}

export type ReportCommand =
  | FileReport
  | AnswerReport
  | DeclineReport
  | AttachReportToCase
  | DetachReportFromCase
  | MoveReportToCase
  | ReceivePhoto
  | RecordTriageOverdue;

/** 1 登记诉求. */
export interface FileReport {
  readonly type: 'FileReport';
  readonly channel: ReportChannel;
  readonly place: Place;
  readonly text: string;
  readonly typeCode?: string;
  readonly urgent: boolean;
  readonly reporter?: PersonGiven;
  readonly confidentialReporter: boolean;
  readonly photoHashes: readonly string[];
  readonly source?: { readonly system: string; readonly key: string };
}

/** 2 即时答复. */
export interface AnswerReport {
  readonly type: 'AnswerReport';
  readonly kind: 'enquiry' | 'advice';
  readonly typeCode?: string;
  readonly reply: string;
}

/** 3 不予受理. */
export interface DeclineReport {
  readonly type: 'DeclineReport';
  readonly reason: DeclineReason;
  readonly reporterWasTold: string;
}

/** 4/5 the report's side of opening a case for it or attaching it to one. */
export interface AttachReportToCase {
  readonly type: 'AttachReportToCase';
  readonly caseId: string;
}

/** 5 移出诉求, the report's side. */
export interface DetachReportFromCase {
  readonly type: 'DetachReportFromCase';
  readonly caseId: string;
  readonly reason: string;
}

/** 收到照片: its bytes were checked against the hash, made anew and kept. */
export interface ReceivePhoto {
  readonly type: 'ReceivePhoto';
  readonly hash: string;
  /** Bytes as they were sent. */
  readonly size: number;
  readonly kept: {
    readonly hash: string;
    readonly size: number;
    readonly width: number;
    readonly height: number;
  };
}

/** 分诊超时, by the system's clock. */
export interface RecordTriageOverdue {
  readonly type: 'RecordTriageOverdue';
  /** The due date that passed. */
  readonly dueAt: Instant;
}

/** 52 the report's side of going with a part of its case: it is never without one. */
export interface MoveReportToCase {
  readonly type: 'MoveReportToCase';
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
