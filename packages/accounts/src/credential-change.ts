import type { Instant } from '@linli/kernel';
import type { Pool, PoolClient } from 'pg';

/** What an account is signed in with. */
export type Credential = 'password' | 'second_factor';

/** When an account was last given another password or second factor, and from where. */
export interface CredentialChange {
  readonly at: Instant;
  /** Browser and system; empty where it is not known. */
  readonly device: string;
  /** Somebody who looks after accounts did it, not the person. */
  readonly byAdministrator: boolean;
}

/** Notes a change, in place of the one before: so that somebody who did not do it learns of it. */
export async function noteChangeIn(
  database: Pool | PoolClient,
  accountId: string,
  credential: Credential,
  { at, device, byAdministrator }: CredentialChange,
): Promise<void> {
  await database.query(
    `INSERT INTO accounts.credential_change (account_id, credential, changed_at, device, by_administrator)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_id, credential) DO UPDATE
       SET changed_at = excluded.changed_at, device = excluded.device, by_administrator = excluded.by_administrator`,
    [accountId, credential, at, device, byAdministrator],
  );
}

/** The last change of each; without those that never changed. */
export async function changesIn(
  pool: Pool,
  accountId: string,
): Promise<Partial<Readonly<Record<Credential, CredentialChange>>>> {
  const { rows } = await pool.query<{
    credential: Credential;
    changed_at: Date;
    device: string;
    by_administrator: boolean;
  }>(
    'SELECT credential, changed_at, device, by_administrator FROM accounts.credential_change WHERE account_id = $1',
    [accountId],
  );
  return Object.fromEntries(
    rows.map(({ credential, changed_at, device, by_administrator }) => [
      credential,
      { at: changed_at.toISOString(), device, byAdministrator: by_administrator },
    ]),
  );
}
