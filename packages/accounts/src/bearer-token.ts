import { randomUUID } from 'node:crypto';
import type { TokenScope } from '@linli/access';
import { demand, type Instant } from '@linli/kernel';
import type { Pool } from 'pg';
import { type AccountRow, type KnownCaller, toCaller } from './account.js';
import { accountsInPost } from './post.js';
import { BEARER_PREFIX, hashOf, newSecret } from './secret.js';

/** Use is noted at most this often. */
const NOTED_EVERY = `interval '1 minute'`;

/** What a token is for and how long; without a scope it may do whatever its account may. */
export interface TokenTerms {
  readonly label: string;
  readonly expiresAt: Instant;
  readonly scope?: TokenScope;
  /** Chosen by the caller where a repeated request must not issue another one. */
  readonly tokenId?: string;
}

/** A bearer token for a machine; the token is shown here once and never again. */
export interface IssuedToken {
  readonly tokenId: string;
  readonly token: string;
}

/** A token as it is listed: without what makes it one. */
export interface ListedToken extends Required<TokenTerms> {
  readonly createdAt: Instant;
  /** To the minute. */
  readonly lastUsedAt?: Instant;
  readonly revokedAt?: Instant;
}

/** @throws Rejection ACCOUNT_UNKNOWN, TOKEN_ALREADY_EXPIRED, TOKEN_ISSUED */
export async function issueTokenIn(
  pool: Pool,
  now: Instant,
  accountId: string,
  { label, expiresAt, scope = 'everything', tokenId = randomUUID() }: TokenTerms,
): Promise<IssuedToken> {
  demand(expiresAt > now, 'TOKEN_ALREADY_EXPIRED');
  const token = newSecret(BEARER_PREFIX);
  const issued = await pool.query('SELECT 1 FROM accounts.token WHERE token_id = $1', [tokenId]);
  demand(issued.rowCount === 0, 'TOKEN_ISSUED');
  const { rowCount } = await pool.query(
    `INSERT INTO accounts.token (token_id, token_hash, account_id, label, created_at, expires_at, scope)
     SELECT $1, $2, account_id, $4, $5, $6, $7 FROM accounts.account WHERE account_id = $3 AND disabled_at IS NULL`,
    [tokenId, hashOf(token), accountId, label, now, expiresAt, scope],
  );
  demand(rowCount === 1, 'ACCOUNT_UNKNOWN');
  return { tokenId, token };
}

/** Who the bearer token with this hash belongs to, if it is still good; notes that it is in use. */
export async function callerOfTokenIn(
  pool: Pool,
  now: Instant,
  hash: Buffer,
): Promise<KnownCaller | undefined> {
  const { rows } = await pool.query<AccountRow & { scope: TokenScope; to_be_noted: boolean }>(
    `SELECT account.*, scope,
            last_used_at IS NULL OR last_used_at <= $2::timestamptz - ${NOTED_EVERY} AS to_be_noted
     FROM accounts.token JOIN ${accountsInPost(2)} USING (account_id)
     WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND disabled_at IS NULL`,
    [hash, now],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  if (row.to_be_noted) {
    await pool.query('UPDATE accounts.token SET last_used_at = $2 WHERE token_hash = $1', [hash, now]);
  }
  return toCaller(row, 'token', row.scope);
}

/** Every token an account was ever given, the newest first. */
export async function tokensIn(pool: Pool, accountId: string): Promise<ListedToken[]> {
  const { rows } = await pool.query<{
    token_id: string;
    label: string;
    scope: TokenScope;
    created_at: Date;
    expires_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  }>(
    `SELECT token_id, label, scope, created_at, expires_at, last_used_at, revoked_at
     FROM accounts.token WHERE account_id = $1 ORDER BY created_at DESC, token_id`,
    [accountId],
  );
  return rows.map((row) => ({
    tokenId: row.token_id,
    label: row.label,
    scope: row.scope,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ...(row.last_used_at && { lastUsedAt: row.last_used_at.toISOString() }),
    ...(row.revoked_at && { revokedAt: row.revoked_at.toISOString() }),
  }));
}
