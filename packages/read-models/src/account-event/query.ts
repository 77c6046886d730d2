import type { AccountChange } from '@linli/case-domain';
import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all } from '../scope.js';
import type { AccountEventKind } from './table.js';

export interface AccountEventsRequest extends PageRequest {
  /** Whose account. */
  readonly accountId: string;
  readonly kinds?: readonly AccountEventKind[] | undefined;
}

/** What happened to an account. */
export interface AccountEntry {
  readonly entryId: string;
  readonly kind: AccountEventKind;
  readonly happenedAt: string;
  readonly change: AccountChange | null;
  readonly times: number;
  /** Who did it: the account itself, another one, or the system, which only noted it. */
  readonly actor: string;
  readonly sessionId: string | null;
}

/** What happened to one account, latest first. */
export async function accountEvents(
  db: Database,
  { accountId, kinds, ...request }: AccountEventsRequest,
): Promise<Page<AccountEntry>> {
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('accountEvent as e')
    .select(['e.entryId', 'e.kind', 'e.happenedAt', 'e.change', 'e.times', 'e.actor', 'e.sessionId'])
    .where(
      all([
        sql<SqlBool>`e.account_id = ${accountId}`,
        kinds !== undefined && sql<SqlBool>`e.kind = ANY(${kinds}::text[])`,
        cursor && sql<SqlBool>`(e.happened_at, e.entry_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('e.happenedAt', 'desc')
    .orderBy('e.entryId', 'desc')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ happenedAt, entryId }) => [happenedAt, entryId]);
}
