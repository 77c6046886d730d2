import { type Caller, mayDo } from '@linli/access';
import { lessonDecider } from '@linli/case-domain';
import { Rejection } from '@linli/kernel';
import type { Parts } from '../../parts.js';
import { TEXT } from '../case-page/made-up.js';
import { readCase } from '../read-case.js';
import { foldLesson, lessonIdOf } from './read-lesson.js';

/** Whether a case is told as a lesson, and whether the caller may have it told. */
export interface CaseLesson {
  /** The lesson that is out. */
  readonly lessonId?: string;
  readonly mayRelease: boolean;
  /** The refusal it would meet as things stand. */
  readonly because?: string;
}

/** The lesson of a case, for whoever sees the case. */
export async function caseLesson(parts: Parts, caller: Caller, caseId: string): Promise<CaseLesson> {
  const { file, subject, events } = await readCase(parts, caller, 'ViewCase', caseId);
  const lessonId = lessonIdOf(caseId);
  const { state } = await foldLesson(parts, lessonId);
  const isOut = state.stage === 'RELEASED' && mayDo(caller, 'ViewLessons') === 'yes';
  if (isOut || mayDo(caller, 'ReleaseLesson', subject) !== 'yes')
    return { mayRelease: false, ...(isOut && { lessonId }) };
  const { stage, confidentiality, typeCode } = file;
  const told = { caseId, stage, confidentiality, typeCode, steps: [], identifying: [] };
  const now = parts.clock();
  const { accountId: id, role, orgCode } = caller;
  const facts = { by: { id, role, orgCode }, at: now, now, told: { ...told, revision: events.length - 1 } };
  try {
    lessonDecider.decide({ type: 'ReleaseLesson', title: TEXT, teaches: TEXT }, state, facts);
    return { mayRelease: true };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { mayRelease: false, because: error.code };
  }
}
