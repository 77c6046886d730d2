import { type Accounts, readablePassword } from '@linli/accounts';
import { z } from 'zod';
import { type DataDirectory, readJson, writeSecret } from '../installation/data-directory.js';
import { accounts as people } from './district.js';

const fileSchema = z.object({
  note: z.string(),
  accounts: z.array(
    z.object({
      login: z.string(),
      password: z.string(),
      accountId: z.uuid(),
      role: z.string(),
      displayName: z.string(),
    }),
  ),
});

/** An account of the demonstration, with the password made for this installation. */
export type KnownAccount = z.infer<typeof fileSchema>['accounts'][number];

/** The accounts of the demonstration as this installation knows them; undefined before the first start. */
export async function knownAccounts(directory: DataDirectory): Promise<readonly KnownAccount[] | undefined> {
  return (await readJson(directory.demonstrationAccounts, fileSchema))?.accounts;
}

/**
 * Makes one account per role, each with a random password. The passwords are on disk before the first account is made,
 * so a start that was killed half-way goes on with the same ones.
 */
export async function ensureAccounts(
  accounts: Accounts,
  directory: DataDirectory,
  newId: () => string,
): Promise<readonly KnownAccount[]> {
  const known =
    (await knownAccounts(directory)) ??
    people.map(({ login, role, displayName }) => ({
      login,
      password: readablePassword(),
      accountId: newId(),
      role,
      displayName,
    }));
  await writeSecret(directory.demonstrationAccounts, {
    note: 'Accounts of the demonstration district. Passwords are random for this installation.',
    accounts: known,
  });
  const present = new Set((await accounts.listAccounts()).map(({ login }) => login));
  for (const person of people) {
    const secret = known.find(({ login }) => login === person.login);
    if (!secret || present.has(person.login)) continue;
    const { accountId, password } = secret;
    await accounts.createAccount({ ...person, accountId, password, language: 'zh-CN' });
  }
  return known;
}
