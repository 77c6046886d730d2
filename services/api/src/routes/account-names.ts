import type { Accounts } from '@linli/accounts';

/** The log also knows of the system, which is no account. */
const ACCOUNT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What accounts are called; whoever has none any more keeps the id. */
export async function accountNames(
  accounts: Accounts,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const names = await accounts.namesOf(ids.filter((id) => ACCOUNT_ID.test(id)));
  return (id) => names.get(id) ?? id;
}
