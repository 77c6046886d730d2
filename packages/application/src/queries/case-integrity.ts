import type { Caller } from '@linli/access';
import { caseDecider } from '@linli/case-domain';
import { refuse } from '@linli/kernel';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { subjectOfSummary } from './veiled-entries.js';

/** Whether the events of a case are as they were signed. */
export interface CaseIntegrity {
  /** False where no ledger is open: then nothing is known. */
  readonly examined: boolean;
  readonly events: number;
  readonly verified: number;
  /** Recorded after the last signed head; signed within a minute. */
  readonly unsigned: number;
  /** The first event that is not as it was signed. */
  readonly fault?: { readonly revision: number; readonly kind: 'changed' | 'added' | 'missing' };
}

/**
 * Compares the events of a case, as they are stored now, with what the ledger signed. Whether the caller may know of the
 * case is asked of the views, because a stream that was tampered with may not be readable any more.
 *
 * @throws Rejection CASE_UNKNOWN, FORBIDDEN
 */
export async function caseIntegrity(
  { readModels, evidence }: Parts,
  caller: Caller,
  caseId: string,
): Promise<CaseIntegrity> {
  const summary = (await readModels.caseById(caseId)) ?? refuse('CASE_UNKNOWN');
  demandMayDo(caller, 'ViewTimeline', subjectOfSummary(summary));
  const found = await evidence?.examine(`${caseDecider.category}-${caseId}`);
  return found ? { examined: true, ...found } : { examined: false, events: 0, verified: 0, unsigned: 0 };
}
