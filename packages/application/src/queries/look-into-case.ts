import type { Action, Caller } from '@linli/access';
import type { LookingParts } from '../parts.js';
import { type CaseRead, readCase } from './read-case.js';

/**
 * Reads a case to show something of it: its page, its history, a photo of it. If it is restricted, that the caller opens it
 * is on record before anything is shown; if it is not, nothing is written and nothing waits.
 *
 * @throws Rejection CASE_UNKNOWN, also when it is not the caller's to know; FORBIDDEN: those are no looks
 */
export async function lookIntoCase(
  parts: LookingParts,
  caller: Caller,
  action: Action,
  caseId: string,
): Promise<CaseRead> {
  const read = await readCase(parts, caller, action, caseId);
  if (read.file.confidentiality === 'restricted') await parts.noteSight(caller, caseId);
  return read;
}
