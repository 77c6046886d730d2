import type { Instant } from '@linli/kernel';

/** 15 加派协办: a task for another unit. */
export interface AddSupport {
  readonly type: 'AddSupport';
  readonly supportId: string;
  readonly unit: string;
  readonly task: string;
  /** Half of the remaining time unless given. */
  readonly dueAt?: Instant;
}

/** 15 协办回复, by the supporting unit to the lead. */
export interface ReplySupport {
  readonly type: 'ReplySupport';
  readonly supportId: string;
  readonly reply: string;
}

/** 15 撤协办. */
export interface ReleaseSupport {
  readonly type: 'ReleaseSupport';
  readonly supportId: string;
  readonly reason: string;
}

export type SupportCommand = AddSupport | ReplySupport | ReleaseSupport;
