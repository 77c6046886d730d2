import { demand, type Instant, type Role } from '@linli/kernel';
import type { Pool, PoolClient } from 'pg';

/** Roles a person can have. The system's own clocks have no account. */
export type PersonRole = Exclude<Role, 'SYS'>;

/** What somebody is in Linli: a role, the area it is bound to, and the unit it acts for. */
export interface Post {
  readonly role: PersonRole;
  readonly areaCode: string;
  readonly orgCode: string;
}

/** A post with the time it is held. */
export interface HeldPost extends Post {
  readonly heldFrom: Instant;
  /** Absent until further notice. */
  readonly heldUntil?: Instant;
}

/** Every post an account held, holds or will hold, the first one first. */
export async function postsOf(pool: Pool, accountId: string): Promise<HeldPost[]> {
  const { rows } = await pool.query<{
    role: PersonRole;
    area_code: string;
    org_code: string;
    held_from: Date;
    held_until: Date | null;
  }>(
    `SELECT role, area_code, org_code, held_from, held_until
     FROM accounts.post WHERE account_id = $1 ORDER BY held_from`,
    [accountId],
  );
  demand(rows.length > 0, 'ACCOUNT_UNKNOWN');
  return rows.map((row) => ({
    role: row.role,
    areaCode: row.area_code,
    orgCode: row.org_code,
    heldFrom: row.held_from.toISOString(),
    ...(row.held_until && { heldUntil: row.held_until.toISOString() }),
  }));
}

/** The post an account holds at a moment: `$moment` is the number of the parameter. Without one nobody is let in. */
export const accountsInPost = (moment: number): string => `(
  SELECT account.*, post.role, post.area_code, post.org_code, post.held_until
  FROM accounts.account JOIN accounts.post USING (account_id)
  WHERE post.held_from <= $${moment}::timestamptz
    AND (post.held_until IS NULL OR post.held_until > $${moment}::timestamptz)
) AS account`;

/**
 * Gives an account a post from a moment on, until another moment or until further notice; the post held so far ends
 * there, and what was planned after it falls away. Posts of the past stay as they were: every event carries the one that
 * was held when it was recorded (I7).
 * @throws Rejection ACCOUNT_UNKNOWN, POST_IN_THE_PAST, POST_ENDS_BEFORE_IT_BEGINS
 */
export async function takePost(
  client: PoolClient,
  accountId: string,
  { role, areaCode, orgCode }: Post,
  held: { readonly from: Instant; readonly until?: Instant | undefined; readonly now: Instant },
): Promise<void> {
  demand(held.from >= held.now, 'POST_IN_THE_PAST');
  demand(held.until === undefined || held.until > held.from, 'POST_ENDS_BEFORE_IT_BEGINS');
  const { rowCount } = await client.query(
    'SELECT 1 FROM accounts.account WHERE account_id = $1 AND disabled_at IS NULL FOR UPDATE',
    [accountId],
  );
  demand(rowCount === 1, 'ACCOUNT_UNKNOWN');
  await client.query('DELETE FROM accounts.post WHERE account_id = $1 AND held_from >= $2', [
    accountId,
    held.from,
  ]);
  await client.query(
    `UPDATE accounts.post SET held_until = $2
     WHERE account_id = $1 AND (held_until IS NULL OR held_until > $2)`,
    [accountId, held.from],
  );
  await client.query(
    `INSERT INTO accounts.post (account_id, role, area_code, org_code, held_from, held_until)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [accountId, role, areaCode, orgCode, held.from, held.until ?? null],
  );
}
