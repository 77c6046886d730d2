import { randomInt } from 'node:crypto';
import type { NewAccount, PersonRole } from './account.js';
import type { Accounts } from './create-accounts.js';

/** Without characters that are taken for one another: 0 o, 1 i l. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An account made for a demonstration, with the password to sign in with. */
export interface DemonstrationLogin {
  readonly login: string;
  readonly password: string;
  readonly role: PersonRole;
}

/**
 * Makes the accounts of the list that do not exist yet, each with a random password of this installation.
 * @returns the new ones: the only place their passwords stand
 */
export async function seedDemonstrationAccounts(
  accounts: Pick<Accounts, 'createAccount' | 'listAccounts'>,
  list: readonly Omit<NewAccount, 'password'>[],
): Promise<DemonstrationLogin[]> {
  const known = new Set((await accounts.listAccounts()).map(({ login }) => login));
  const made: DemonstrationLogin[] = [];
  for (const account of list.filter(({ login }) => !known.has(login))) {
    const password = readablePassword();
    await accounts.createAccount({ ...account, password });
    made.push({ login: account.login, password, role: account.role });
  }
  return made;
}

/** Four groups of four, `k7mq-…`: 79 random bits that can be read aloud. */
function readablePassword(): string {
  return Array.from({ length: 4 }, groupOfFour).join('-');
}

function groupOfFour(): string {
  return Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
