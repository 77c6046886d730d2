import type { Happened, Personal } from '@linli/kernel';
import { COMMENTED_PARTIES, type CommentedParty, type LessonEvent } from './events.js';

/** What was said last on a step. */
export type Commentary = Readonly<Partial<Record<CommentedParty, Personal>>>;

/** Nothing yet, or a lesson people read, or one that was taken back. */
export type LessonState =
  | { readonly stage: 'NONE' }
  | {
      readonly stage: 'RELEASED' | 'WITHDRAWN';
      readonly caseId: string;
      readonly throughRevision: number;
      readonly title: string;
      readonly teaches: Personal;
      /** By the step it is about. */
      readonly commentary: Readonly<Record<number, Commentary>>;
      readonly commentaryIds: readonly string[];
    };

export const noLesson: LessonState = { stage: 'NONE' };

/** What each event makes of it. What was said on a step stays when a lesson is taken back and released anew. */
export function evolveLesson(state: LessonState, event: Happened<LessonEvent>): LessonState {
  if (event.type === 'LessonReleased') {
    const { caseId, throughRevision, title, teaches } = event.data;
    const { commentary, commentaryIds } =
      state.stage === 'NONE' ? { commentary: {}, commentaryIds: [] } : state;
    return { stage: 'RELEASED', caseId, throughRevision, title, teaches, commentary, commentaryIds };
  }
  if (state.stage === 'NONE') return state;
  if (event.type === 'LessonWithdrawn') return { ...state, stage: 'WITHDRAWN' };
  const { commentaryId, step } = event.data;
  const said = COMMENTED_PARTIES.flatMap((party) => {
    const text = event.data[party];
    return text === undefined ? [] : [[party, text] as const];
  });
  return {
    ...state,
    commentary: { ...state.commentary, [step]: Object.fromEntries(said) },
    commentaryIds: [...state.commentaryIds, commentaryId],
  };
}
