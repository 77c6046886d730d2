import {
  type CaseEvent,
  type CaseFile,
  caseDecider,
  demandTellable,
  type LessonEvent,
  lessonDecider,
} from '@linli/case-domain';
import { fold, type Recorded, Rejection, refuse } from '@linli/kernel';
import { v5 as uuidV5 } from 'uuid';
import type { Parts } from '../../parts.js';

const LESSONS = '3d1c7a52-5d0f-5a43-8f5e-6f1d2b7c9a10';

/** The lesson of a case: one case, one lesson. From the id of the lesson nobody finds the way back to the case. */
export function lessonIdOf(caseId: string): string {
  return uuidV5(caseId, LESSONS);
}

/** A lesson as its stream tells it. */
export async function foldLesson({ store }: Pick<Parts, 'store'>, lessonId: string) {
  const { events } = await store.readStream<LessonEvent>(`${lessonDecider.category}-${lessonId}`);
  return { state: fold(lessonDecider, lessonDecider.initial, events), events };
}

/** The case a lesson tells, read on nobody's behalf: what of it is shown the lesson decides. */
export async function readToldCase(
  { store }: Pick<Parts, 'store'>,
  caseId: string,
): Promise<{ readonly file: CaseFile; readonly events: readonly Recorded<CaseEvent>[] }> {
  const { events } = await store.readStream<CaseEvent>(`${caseDecider.category}-${caseId}`);
  const state = fold(caseDecider, caseDecider.initial, events);
  return { file: state.stage === 'NONE' ? refuse('LESSON_UNKNOWN') : state, events };
}

/**
 * A lesson people may read, with the part of the case it tells. A case that was reopened or restricted since is told no
 * more, whoever forgot to withdraw its lesson.
 *
 * @throws Rejection LESSON_UNKNOWN
 */
export async function readLesson(parts: Pick<Parts, 'store'>, lessonId: string) {
  const { state, events: ownEvents } = await foldLesson(parts, lessonId);
  if (state.stage !== 'RELEASED') return refuse('LESSON_UNKNOWN');
  const { file, events } = await readToldCase(parts, state.caseId);
  if (!isTellable(file)) return refuse('LESSON_UNKNOWN');
  const told = events.filter(({ revision }) => revision <= state.throughRevision);
  const last = ownEvents.at(-1);
  return { lesson: state, told, file, revision: last?.revision ?? 0 };
}

function isTellable(file: CaseFile): boolean {
  try {
    demandTellable(file);
    return true;
  } catch (error) {
    if (error instanceof Rejection) return false;
    throw error;
  }
}
