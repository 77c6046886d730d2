import type { Caller } from '@linli/access';
import type { Facts } from '@linli/case-domain';
import type { Instant } from '@linli/kernel';
import type { Parts } from './parts.js';

/**
 * What a decision for this caller may know: who, when (`at`, or just now), the organisation, and the rules. Limits,
 * catalogue and duty lists answer for the moment they are asked about; the calendar is the one published by now.
 */
export async function factsFor(
  { clock, readModels }: Parts,
  { accountId, role, orgCode }: Pick<Caller, 'accountId' | 'role' | 'orgCode'>,
  at?: Instant,
): Promise<Facts> {
  const [directory, rules] = await Promise.all([readModels.loadDirectory(), readModels.loadRules()]);
  const { calendar, limits, catalogue } = rules;
  const now = clock();
  const by = { id: accountId, role, orgCode };
  return { by, at: at ?? now, now, calendar, catalogue, limits, directory };
}
