import type { Instant } from '@linli/kernel';
import type { HoldReason } from './events.js';

/** 42 申请延期. */
export interface RequestExtension {
  readonly type: 'RequestExtension';
  readonly extensionId: string;
  readonly days: number;
  readonly reason: string;
}

/** 42 延期审批, one level up; or by the system's clock, because nobody decided in time. */
export type DecideExtension =
  | {
      readonly type: 'DecideExtension';
      readonly extensionId: string;
      readonly decision: 'granted';
      readonly reporterWasTold: string;
    }
  | {
      readonly type: 'DecideExtension';
      readonly extensionId: string;
      readonly decision: 'refused';
      readonly reason: string;
    }
  | {
      readonly type: 'DecideExtension';
      readonly extensionId: string;
      readonly decision: 'not_decided_in_time';
    };

/** 43 申请挂起. */
export interface RequestHold {
  readonly type: 'RequestHold';
  readonly holdId: string;
  readonly reason: HoldReason;
  readonly note: string;
  readonly until: Instant;
}

/** 43 挂起审批, one level up. */
export type DecideHold =
  | { readonly type: 'DecideHold'; readonly holdId: string; readonly decision: 'approved' }
  | {
      readonly type: 'DecideHold';
      readonly holdId: string;
      readonly decision: 'refused';
      readonly reason: string;
    };

/** 43 恢复办理, by the lead, or by the system's clock at the date. */
export interface Resume {
  readonly type: 'Resume';
  readonly holdId: string;
}

export type TimeLimitCommand = RequestExtension | DecideExtension | RequestHold | DecideHold | Resume;
