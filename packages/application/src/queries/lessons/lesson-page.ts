import { type Caller, mayDo, type Subject } from '@linli/access';
import type { CaseEvent } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import { demandMayDo } from '../../demand-may-do.js';
import { factsFor } from '../../facts-for.js';
import type { Parts } from '../../parts.js';
import { unveil, Veiled } from '../../personal/veil.js';
import { systemCaller } from '../../system-caller.js';
import { advising } from './advising.js';
import { readLesson } from './read-lesson.js';
import { toldOpening, toldSteps } from './told-steps.js';

/**
 * 教学案例: a closed case told step by step, without anybody or any place in it. It is made of what is named here and in
 * what is called from here, never by taking things out of the case.
 *
 * @throws Rejection LESSON_UNKNOWN
 */
export async function lessonPage(parts: Parts, caller: Caller, lessonId: string) {
  demandMayDo(caller, 'ViewLessons');
  const { lesson, told, file, revision } = await readLesson(parts, lessonId);
  const facts = await factsFor(parts, systemCaller);
  const steps = toldSteps(told, facts);
  const { caseId: _, throughRevision: __, commentaryIds: ___, commentary, ...released } = lesson;
  const { areaPath } = file.place;
  return await unveil(parts.vault, {
    lessonId,
    revision,
    title: released.title,
    teaches: inClear(released.teaches),
    typeCode: typeOf(told),
    opening: toldOpening(told),
    steps: steps.map((step) => ({ ...step, commentary: shown(commentary[step.step] ?? {}) })),
    mayComment: may(caller, 'CommentOnStep', advising(facts.directory, caller)),
    mayWithdraw: may(caller, 'WithdrawLesson', { areaPath }),
  });
}

function may(caller: Caller, action: 'CommentOnStep' | 'WithdrawLesson', subject: Subject): boolean {
  return mayDo(caller, action, subject) === 'yes';
}

/** What was written for everybody to read. */
function inClear(text: Veiled['sealed']): Veiled {
  return new Veiled(text, 'handling.text', 'clear');
}

function shown(
  commentary: Readonly<Partial<Record<'applicant' | 'respondent' | 'mediator', Veiled['sealed']>>>,
) {
  const { applicant, respondent, mediator } = commentary;
  return {
    ...(applicant !== undefined && { applicant: inClear(applicant) }),
    ...(respondent !== undefined && { respondent: inClear(respondent) }),
    ...(mediator !== undefined && { mediator: inClear(mediator) }),
  };
}

/** The type the case had when its lesson ends. */
function typeOf(told: readonly Recorded<CaseEvent>[]): string {
  return told.reduce(
    (code, { type, data }) => (type === 'CaseOpened' || type === 'CaseClassified' ? data.typeCode : code),
    '',
  );
}
