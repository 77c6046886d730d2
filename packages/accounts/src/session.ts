import { demand, type Instant } from '@linli/kernel';
import type { Pool } from 'pg';
import { type AccountRow, type KnownCaller, toCaller } from './account.js';
import { accountsInPost, type PersonRole } from './post.js';
import type { SecondFactorRule } from './second-factor.js';
import { hashOf, newSecret } from './secret.js';

/** Whoever reaches every account or every case is signed out sooner: an open desk of theirs costs most. */
const STRICT_ROLES: readonly PersonRole[] = ['SA', 'AU'];
const LIMITS = {
  strict: { idleMinutes: 30, lifeHours: 12 },
  usual: { idleMinutes: 12 * 60, lifeHours: 7 * 24 },
} as const;
/** Use is noted at most this often: limits are not counted in seconds. */
const NOTED_EVERY = `interval '1 minute'`;

const isStrict = `account.role IN (${STRICT_ROLES.map((role) => `'${role}'`).join(', ')})`;
const idle = `CASE WHEN ${isStrict} THEN interval '${LIMITS.strict.idleMinutes} minutes'
  ELSE interval '${LIMITS.usual.idleMinutes} minutes' END`;
const life = `CASE WHEN ${isStrict} THEN interval '${LIMITS.strict.lifeHours} hours'
  ELSE interval '${LIMITS.usual.lifeHours} hours' END`;

/** How long a session of this role lasts at most, in seconds. */
export function sessionLifeSeconds(role: string): number {
  const { lifeHours } = STRICT_ROLES.some((strict) => strict === role) ? LIMITS.strict : LIMITS.usual;
  return lifeHours * 3600;
}

/** One of the sessions of an account, as its owner sees it. */
export interface OwnSession {
  readonly sessionId: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  /** Browser and system, `Chrome · Android`; empty where it is not known. */
  readonly device: string;
  /** The one that asks. */
  readonly isPresent: boolean;
}

/** What is noted about a session when it is opened. */
export interface OpenedBy {
  readonly device?: string;
  /** Whoever opened it showed a second factor as well. */
  readonly secondFactor: boolean;
  /** The session the same browser came with: it ends, so that a token planted before is worth nothing afterwards. */
  readonly replaces?: string | undefined;
}

/** A new session: what its bearer shows, and what its owner knows it by. */
export interface OpenedSession {
  readonly token: string;
  readonly sessionId: string;
}

/** Opens a session under a new token, and sweeps out those that have ended. */
export async function openSession(
  pool: Pool,
  now: Instant,
  accountId: string,
  { device = '', secondFactor, replaces }: OpenedBy,
): Promise<OpenedSession> {
  const secret = newSecret();
  const { idleMinutes, lifeHours } = LIMITS.usual;
  const { rows } = await pool.query<{ session_id: string }>(
    `WITH ended AS (
       DELETE FROM accounts.session WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM accounts.session
         WHERE last_seen_at <= $3::timestamptz - interval '${idleMinutes} minutes'
            OR created_at <= $3::timestamptz - interval '${lifeHours} hours' OR token_hash = $6
         FOR UPDATE SKIP LOCKED))
     )
     INSERT INTO accounts.session (token_hash, account_id, created_at, last_seen_at, device, second_factor)
     VALUES ($1, $2, $3, $3, $4, $5)
     RETURNING session_id`,
    [hashOf(secret), accountId, now, device, secondFactor, replaces === undefined ? null : hashOf(replaces)],
  );
  return { token: secret, sessionId: rows[0]?.session_id ?? '' };
}

/**
 * Who the session with this hash belongs to, if it is still good; notes that it is in use, unless it is only looked
 * at. Where a second factor is
 * required of the role, a session that was opened without one is good for nothing.
 */
export async function callerOfSessionIn(
  pool: Pool,
  now: Instant,
  hash: Buffer,
  rule: SecondFactorRule,
  looking: 'use' | 'only look' = 'use',
): Promise<KnownCaller | undefined> {
  const { rows } = await pool.query<AccountRow & { to_be_noted: boolean }>(
    `SELECT account.*, last_seen_at <= $2::timestamptz - ${NOTED_EVERY} AS to_be_noted
     FROM accounts.session JOIN ${accountsInPost(2)} USING (account_id)
     WHERE token_hash = $1 AND disabled_at IS NULL
       AND last_seen_at > $2::timestamptz - ${idle} AND session.created_at > $2::timestamptz - ${life}
       AND (second_factor OR NOT $3 OR NOT ${isStrict})`,
    [hash, now, rule === 'required'],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  if (row.to_be_noted && looking === 'use') {
    await pool.query('UPDATE accounts.session SET last_seen_at = $2 WHERE token_hash = $1', [hash, now]);
  }
  return toCaller(row, 'session');
}

/** The account of the session with this hash, good or not. */
export async function accountOfSessionIn(pool: Pool, hash: Buffer): Promise<string | undefined> {
  const { rows } = await pool.query<{ account_id: string }>(
    'SELECT account_id FROM accounts.session WHERE token_hash = $1',
    [hash],
  );
  return rows[0]?.account_id;
}

/** The sessions of an account that are still good, the one used last first. */
export async function sessionsIn(
  pool: Pool,
  now: Instant,
  accountId: string,
  present: string | undefined,
): Promise<OwnSession[]> {
  const { rows } = await pool.query<{
    session_id: string;
    created_at: Date;
    last_seen_at: Date;
    device: string;
    is_present: boolean;
  }>(
    `SELECT session_id, session.created_at, last_seen_at, device, token_hash = $3 AS is_present
     FROM accounts.session JOIN ${accountsInPost(2)} USING (account_id)
     WHERE account_id = $1
       AND last_seen_at > $2::timestamptz - ${idle} AND session.created_at > $2::timestamptz - ${life}
     ORDER BY last_seen_at DESC, session_id`,
    [accountId, now, hashOf(present ?? '')],
  );
  return rows.map((row) => ({
    sessionId: row.session_id,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    device: row.device,
    isPresent: row.is_present,
  }));
}

/**
 * Ends one session of an account.
 * @throws Rejection SIGNED_IN_NOWHERE when the account has no such session
 */
export async function endSessionIn(pool: Pool, accountId: string, sessionId: string): Promise<void> {
  const { rowCount } = await pool.query(
    'DELETE FROM accounts.session WHERE account_id = $1 AND session_id = $2',
    [accountId, sessionId],
  );
  demand(rowCount === 1, 'SIGNED_IN_NOWHERE');
}
