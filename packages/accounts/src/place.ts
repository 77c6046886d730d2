import type { Caller } from '@linli/access';
import type { Instant } from '@linli/kernel';
import type { Pool } from 'pg';
import { type AccountRow, normalLogin } from './account.js';

/** An account, and the area of the post it holds, or held last. */
export type AccountPlace = Pick<Caller, 'accountId' | 'areaCode'>;

/** The place of an account, by its id or its login; active or not. */
export async function placeOfIn(
  pool: Pool,
  now: Instant,
  by: { readonly accountId: string } | { readonly login: string },
): Promise<AccountPlace | undefined> {
  const [column, value] =
    'login' in by
      ? (['login', normalLogin(by.login)] as const)
      : (['account_id::text', by.accountId] as const);
  const { rows } = await pool.query<Pick<AccountRow, 'account_id' | 'area_code'>>(
    `SELECT account_id, area_code FROM accounts.account JOIN accounts.post USING (account_id)
     WHERE ${column} = $1 AND held_from <= $2 ORDER BY held_from DESC LIMIT 1`,
    [value, now],
  );
  const row = rows[0];
  return row && { accountId: row.account_id, areaCode: row.area_code };
}
