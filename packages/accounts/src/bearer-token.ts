import type { Instant } from '@linli/kernel';
import type { Pool } from 'pg';
import { type AccountRow, type KnownCaller, toCaller } from './account.js';
import { accountsInPost } from './post.js';

/** Who the bearer token with this hash belongs to, if it is still good. */
export async function callerOfTokenIn(
  pool: Pool,
  now: Instant,
  hash: Buffer,
): Promise<KnownCaller | undefined> {
  const { rows } = await pool.query<AccountRow>(
    `SELECT account.* FROM accounts.token JOIN ${accountsInPost(2)} USING (account_id)
     WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND disabled_at IS NULL`,
    [hash, now],
  );
  return rows[0] && toCaller(rows[0], 'token');
}
