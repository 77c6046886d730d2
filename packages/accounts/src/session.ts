import type { Instant } from '@linli/kernel';
import type { Pool } from 'pg';
import { type AccountRow, type KnownCaller, toCaller } from './account.js';
import { accountsInPost } from './post.js';
import { hashOf, newSecret } from './secret.js';

/** A session ends when it was not used for IDLE, and LIFE after it was opened in any case. */
const IDLE = `interval '12 hours'`;
const LIFE_DAYS = 7;
const LIFE = `interval '${LIFE_DAYS} days'`;
/** How long a session lasts at most, in seconds. */
export const SESSION_LIFE_SECONDS = LIFE_DAYS * 86_400;
/** Use is noted at most this often; twelve hours of idleness are not counted in seconds. */
const NOTED_EVERY = `interval '5 minutes'`;

/** Opens a session, and sweeps out those that have ended. */
export async function openSession(pool: Pool, now: Instant, accountId: string): Promise<string> {
  const secret = newSecret();
  await pool.query(
    `WITH ended AS (
       DELETE FROM accounts.session WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM accounts.session
         WHERE last_seen_at <= $3::timestamptz - ${IDLE} OR created_at <= $3::timestamptz - ${LIFE}
         FOR UPDATE SKIP LOCKED))
     )
     INSERT INTO accounts.session (token_hash, account_id, created_at, last_seen_at) VALUES ($1, $2, $3, $3)`,
    [hashOf(secret), accountId, now],
  );
  return secret;
}

/** Who the session with this hash belongs to, if it is still good; notes that it is in use. */
export async function callerOfSessionIn(
  pool: Pool,
  now: Instant,
  hash: Buffer,
): Promise<KnownCaller | undefined> {
  const { rows } = await pool.query<AccountRow & { to_be_noted: boolean }>(
    `SELECT account.*, last_seen_at <= $2::timestamptz - ${NOTED_EVERY} AS to_be_noted
     FROM accounts.session JOIN ${accountsInPost(2)} USING (account_id)
     WHERE token_hash = $1 AND disabled_at IS NULL
       AND last_seen_at > $2::timestamptz - ${IDLE} AND session.created_at > $2::timestamptz - ${LIFE}`,
    [hash, now],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  if (row.to_be_noted) {
    await pool.query('UPDATE accounts.session SET last_seen_at = $2 WHERE token_hash = $1', [hash, now]);
  }
  return toCaller(row, 'session');
}
