import type { Caller } from '@linli/access';
import { type Facts, limitsV1 } from '@linli/case-domain';
import type { Instant } from '@linli/kernel';
import type { Parts } from './parts.js';

/** What a decision for this caller may know: who, when (`at`, or just now), and the organisation as it stands. */
export async function factsFor(
  { clock, calendar, catalogue, readModels }: Parts,
  { accountId, role, orgCode }: Pick<Caller, 'accountId' | 'role' | 'orgCode'>,
  at?: Instant,
): Promise<Facts> {
  const directory = await readModels.loadDirectory();
  const now = clock();
  const by = { id: accountId, role, orgCode };
  return { by, at: at ?? now, now, calendar, catalogue, limits: limitsV1, directory };
}
