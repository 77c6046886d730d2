import type { Instant } from '@linli/kernel';
import type {
  Confidentiality,
  DeclineReason,
  DueClass,
  Evidence,
  Finding,
  Outcome,
  Place,
  Risk,
} from '../../vocabulary.js';

/** What a case needs to know of a report that belongs to it. */
export interface ReportGiven {
  readonly reportId: string;
  readonly confidentialReporter: boolean;
  readonly filedAt: Instant;
}

/** 4 立案, for the report it is opened for. */
export interface OpenCase {
  readonly type: 'OpenCase';
  readonly caseId: string;
  readonly title: string;
  readonly typeCode: string;
  /** Resolved as of the time the thing occurred. */
  readonly place: Place;
  readonly urgent: boolean;
  readonly risk: Risk;
  /** Stricter than the type asks for, never looser. */
  readonly confidentiality?: Confidentiality;
  /** A minor is concerned: the case is restricted from its first event (I35). */
  readonly involvesMinor?: boolean;
  /** The report it is opened for; a part split off another case may begin without one. */
  readonly report?: ReportGiven;
  /** The case it comes out of. */
  readonly linkedTo?: { readonly caseId: string; readonly as: 'child' | 'relapse' };
}

/** 5 并入诉求, the case's side. */
export interface AttachReport {
  readonly type: 'AttachReport';
  readonly report: ReportGiven;
}

/** 5 移出诉求, the case's side. */
export interface DetachReport {
  readonly type: 'DetachReport';
  readonly reportId: string;
  readonly reason: string;
}

/** 6 当场化解. */
export interface ResolveOnSpot {
  readonly type: 'ResolveOnSpot';
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** 7 受理. */
export interface AcceptCase {
  readonly type: 'AcceptCase';
  /** A shorter limit than the type's; a longer one needs an extension. */
  readonly class?: DueClass;
  /** The due date another system gave the case, and that system's name: for an import of history only. */
  readonly takenOver?: { readonly dueAt: Instant; readonly from: string };
}

/** 7 不予受理. */
export interface DeclineCase {
  readonly type: 'DeclineCase';
  readonly reason: DeclineReason;
  readonly reporterWasTold: string;
}

/** 47 办结. */
export interface Resolve {
  readonly type: 'Resolve';
  readonly outcome: Outcome;
  readonly notResolvedBecause?: string;
  readonly finding: Finding;
  readonly handlingNote: string;
  readonly publicReply: string;
  readonly evidence: readonly Evidence[];
}

/** 48 核查. */
export type Verify =
  | { readonly type: 'Verify'; readonly result: 'pass'; readonly checklist: readonly string[] }
  | { readonly type: 'Verify'; readonly result: 'return'; readonly reason: string };

/** 49 回访. */
export type RecordCallback =
  | {
      readonly type: 'RecordCallback';
      readonly callbackId: string;
      readonly reached: true;
      readonly resolved: boolean;
      readonly satisfaction?: number;
      readonly verbatim?: string;
    }
  | { readonly type: 'RecordCallback'; readonly callbackId: string; readonly reached: false };

/** 50 重开. */
export interface Reopen {
  readonly type: 'Reopen';
  readonly reason: string;
  readonly requestedBy: 'reporter' | 'callback' | 'unit';
}

export type LifecycleCommand =
  | OpenCase
  | AttachReport
  | DetachReport
  | ResolveOnSpot
  | AcceptCase
  | DeclineCase
  | Resolve
  | Verify
  | RecordCallback
  | Reopen;
