import type { Instant } from '@linli/kernel';

/** 59 删除个人信息, first person: asks for it. */
export type RequestErasure = { readonly type: 'RequestErasure'; readonly erasureId: string } & (
  | { readonly reason: 'retention_over' }
  | {
      readonly reason: 'request_upheld';
      readonly request: { readonly receivedAt: Instant; readonly note: string };
    }
);

/** 59, second person: agrees. From here it cannot be undone. */
export interface ApproveErasure {
  readonly type: 'ApproveErasure';
  readonly erasureId: string;
}

/** 59, second person: does not agree. */
export interface RejectErasure {
  readonly type: 'RejectErasure';
  readonly erasureId: string;
  readonly reason: string;
}

/** The system's own note that the keys are destroyed. */
export interface NoteKeysDestroyed {
  readonly type: 'NoteKeysDestroyed';
}

export type PersonCommand = RequestErasure | ApproveErasure | RejectErasure | NoteKeysDestroyed;
