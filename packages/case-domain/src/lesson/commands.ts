import type { CommentedParty } from './events.js';

/** 发布教学案例: a closed case is told as a lesson from now on. */
export interface ReleaseLesson {
  readonly type: 'ReleaseLesson';
  readonly title: string;
  /** What one learns from it. */
  readonly teaches: string;
}

/** 撤下教学案例: nobody reads it any more. */
export interface WithdrawLesson {
  readonly type: 'WithdrawLesson';
  readonly reason: string;
}

/** 点评: a legal adviser on how the sides did in one step; on one of them at least. */
export interface CommentOnStep extends Readonly<Partial<Record<CommentedParty, string>>> {
  readonly type: 'CommentOnStep';
  readonly commentaryId: string;
  readonly step: number;
}

export type LessonCommand = ReleaseLesson | WithdrawLesson | CommentOnStep;
