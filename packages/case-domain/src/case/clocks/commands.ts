import type { Instant } from '@linli/kernel';
import type { CaseClock } from './events.js';

/** 时限节点: a step of a clock was reached; said by the system's clock. */
export interface RecordLimitReached {
  readonly type: 'RecordLimitReached';
  readonly clock: CaseClock;
  readonly of?: string;
  readonly step: number;
  /** The due date it was reached under: when that has moved since, nothing was reached. */
  readonly dueAt: Instant;
}

export type ClockCommand = RecordLimitReached;
