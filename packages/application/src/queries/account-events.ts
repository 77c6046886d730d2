import type { Caller } from '@linli/access';
import type { AccountEntry, Page, PageRequest } from '@linli/read-models';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';

/** So many of one's own sign-ins are shown: enough to notice one that was somebody else's. */
const LATEST = 20;

/** The caller's own latest sign-ins, and attempts at it that failed. */
export async function ownSignIns(parts: Parts, caller: Caller): Promise<readonly AccountEntry[]> {
  const { items } = await parts.readModels.accountEvents({
    accountId: caller.accountId,
    kinds: ['SIGNED_IN', 'SIGN_IN_FAILED'],
    limit: LATEST,
  });
  return items;
}

/** What happened to an account, for whoever looks after accounts. Nothing of any case. @throws Rejection FORBIDDEN */
export async function accountEvents(
  parts: Parts,
  caller: Caller,
  accountId: string,
  page: PageRequest,
): Promise<Page<AccountEntry>> {
  demandMayDo(caller, 'ManageAccounts');
  return await parts.readModels.accountEvents({ accountId, ...page });
}
