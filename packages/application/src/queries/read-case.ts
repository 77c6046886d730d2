import type { Action, Caller, Subject } from '@linli/access';
import { type CaseEvent, type CaseFile, caseDecider } from '@linli/case-domain';
import { fold, type Recorded, refuse } from '@linli/kernel';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { subjectOfCase } from '../subject-of-case.js';

/** A case as its stream tells it, read on behalf of a caller who may. */
export interface CaseRead {
  readonly file: CaseFile;
  readonly subject: Subject;
  readonly events: readonly Recorded<CaseEvent>[];
}

/**
 * Reads a case from its stream: what is answered is never older than the last command on it.
 *
 * @throws Rejection CASE_UNKNOWN, also when it is not the caller's to know; FORBIDDEN
 */
export async function readCase(
  { store }: Pick<Parts, 'store'>,
  caller: Caller,
  action: Action,
  caseId: string,
): Promise<CaseRead> {
  const { events } = await store.readStream<CaseEvent>(`${caseDecider.category}-${caseId}`);
  const state = fold(caseDecider, caseDecider.initial, events);
  const file = state.stage === 'NONE' ? refuse('CASE_UNKNOWN') : state;
  const subject = subjectOfCase(file);
  demandMayDo(caller, action, subject, { kind: 'case', id: caseId });
  return { file, subject, events };
}
