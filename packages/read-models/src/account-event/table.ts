import type { AccountChange } from '@linli/case-domain';
import type { Role } from '@linli/kernel';
import { instant, integer, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export type AccountEventKind = 'SIGNED_IN' | 'SIGN_IN_FAILED' | 'SIGNED_OUT' | 'ACCOUNT_CHANGED';

/** Who signed in, and what changed about accounts. */
export const accountEventTable = defineTable({
  name: 'account_event',
  columns: {
    /** Day and account: what follows `account-` in the name of the stream. */
    accountDay: text(),
    entryId: uuid,
    kind: text<AccountEventKind>(),
    /** Whose account it is. */
    accountId: text(),
    /** Who did it, and as what. */
    actor: text(),
    role: text<Role>(),
    orgCode: text(),
    areaPath: texts(),
    happenedAt: instant,
    change: nullable(text<AccountChange>()),
    times: integer,
    /** Of a sign-in: the session it opened. */
    sessionId: nullable(uuid),
  },
  key: ['accountDay', 'entryId'],
  indexes: [
    { name: 'account_event_by_time', on: '(happened_at, entry_id)' },
    { name: 'account_event_by_account', on: '(account_id, happened_at)' },
  ],
});
export type AccountEventRow = Row<typeof accountEventTable>;
