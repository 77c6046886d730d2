import type { Caller } from '@linli/access';
import { type CaseClock, clockKey, type DeadlineExplained, explainDeadline } from '@linli/case-domain';
import { refuse } from '@linli/kernel';
import { factsFor } from '../facts-for.js';
import type { LookingParts } from '../parts.js';
import { lookIntoCase } from './look-into-case.js';

/**
 * Why a time limit of a case ends when it ends, for whoever may see the case.
 *
 * @throws Rejection CASE_UNKNOWN, CLOCK_UNKNOWN
 */
export async function explainClock(
  parts: LookingParts,
  caller: Caller,
  caseId: string,
  { clock, of = '' }: { readonly clock: CaseClock; readonly of?: string },
): Promise<DeadlineExplained & { readonly clock: CaseClock }> {
  const { file } = await lookIntoCase(parts, caller, 'ViewCase', caseId);
  const entry = file.clocks[clockKey({ clock, of })] ?? refuse('CLOCK_UNKNOWN', { clock });
  return { ...explainDeadline(entry, await factsFor(parts, caller)), clock };
}
