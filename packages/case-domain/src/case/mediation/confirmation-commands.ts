import type { Instant } from '@linli/kernel';

/** 37 共同申请司法确认: all parties together, within 30 days of the agreement's taking effect. */
export interface ApplyConfirmation {
  readonly type: 'ApplyConfirmation';
  readonly confirmationId: string;
  readonly agreementId: string;
  readonly court: string;
  /** Party ids. */
  readonly applicants: readonly string[];
  readonly appliedAt: Instant;
}

/** 37 法院受理 / 不予受理. */
export type RecordCourtAnswer = {
  readonly type: 'RecordCourtAnswer';
  readonly confirmationId: string;
  readonly answeredAt: Instant;
} & (
  | { readonly answer: 'accepted'; readonly docket?: string }
  | { readonly answer: 'refused'; readonly reason: string }
);

/** 37 法院延长期限. */
export interface RecordCourtExtension {
  readonly type: 'RecordCourtExtension';
  readonly confirmationId: string;
  readonly extendedAt: Instant;
}

/** 37 确认 / 不予确认. */
export type RecordCourtDecision = {
  readonly type: 'RecordCourtDecision';
  readonly confirmationId: string;
  readonly decidedAt: Instant;
} & (
  | { readonly decision: 'confirmed'; readonly document: string }
  | { readonly decision: 'not_confirmed'; readonly reason: string }
);

export type ConfirmationCommand =
  | ApplyConfirmation
  | RecordCourtAnswer
  | RecordCourtExtension
  | RecordCourtDecision;
