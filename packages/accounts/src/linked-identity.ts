import { type Instant, refuse } from '@linli/kernel';
import pg, { type Pool } from 'pg';
import { type AccountRow, normalLogin } from './account.js';
import { accountsInPost } from './post.js';

const UNIQUE_VIOLATION = '23505';

/** Somebody an identity provider vouches for. Issuer and subject together are never given to anybody else. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** The login the provider knows this person by, from a claim that only the provider can set. */
  readonly login?: string | undefined;
  /** The provider asked for a second factor as well. */
  readonly secondFactor: boolean;
}

/** Why nobody is let in for an identity. */
export type IdentityRefused = 'SINGLE_SIGN_ON_UNKNOWN' | 'SINGLE_SIGN_ON_DISABLED';

/**
 * Ties an account to somebody at an identity provider; what it was tied to there before no longer counts.
 * @throws Rejection IDENTITY_TAKEN, ACCOUNT_UNKNOWN
 */
export async function linkIdentityIn(
  pool: Pool,
  now: Instant,
  accountId: string,
  { issuer, subject }: Pick<ProvenIdentity, 'issuer' | 'subject'>,
): Promise<void> {
  try {
    const { rowCount } = await pool.query(
      `INSERT INTO accounts.linked_identity (issuer, subject, account_id, linked_at)
       SELECT $1, $2, account_id, $4 FROM accounts.account WHERE account_id = $3 AND disabled_at IS NULL
       ON CONFLICT (account_id, issuer) DO UPDATE SET subject = excluded.subject, linked_at = excluded.linked_at`,
      [issuer, subject, accountId, now],
    );
    if (rowCount !== 1) refuse('ACCOUNT_UNKNOWN');
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) refuse('IDENTITY_TAKEN');
    throw error;
  }
}

/**
 * The account of an identity: the one it is tied to; else the one whose login the provider names, which is tied to it
 * from then on, unless that account is tied to somebody else already. No account is ever made here.
 */
export async function accountOfIdentity(
  pool: Pool,
  now: Instant,
  identity: ProvenIdentity,
): Promise<AccountRow | { readonly refused: IdentityRefused }> {
  const { issuer, subject, login } = identity;
  if (login !== undefined) {
    await pool.query(
      `INSERT INTO accounts.linked_identity (issuer, subject, account_id, linked_at)
       SELECT $1, $2, account_id, $4 FROM accounts.account WHERE login = $3 AND disabled_at IS NULL
       ON CONFLICT DO NOTHING`,
      [issuer, subject, normalLogin(login), now],
    );
  }
  const { rows } = await pool.query<{ account_id: string }>(
    'SELECT account_id FROM accounts.linked_identity WHERE issuer = $1 AND subject = $2',
    [issuer, subject],
  );
  const linked = rows[0];
  if (linked === undefined) return { refused: 'SINGLE_SIGN_ON_UNKNOWN' };
  const active = await pool.query<AccountRow>(
    `SELECT * FROM ${accountsInPost(2)} WHERE account_id = $1 AND disabled_at IS NULL`,
    [linked.account_id, now],
  );
  return active.rows[0] ?? { refused: 'SINGLE_SIGN_ON_DISABLED' };
}
