import type { AttemptAbout, AttemptReason } from '@linli/case-domain';
import type { Role } from '@linli/kernel';
import { instant, integer, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Who tried what they may not, when, and why it was not theirs. */
export const attemptTable = defineTable({
  name: 'attempt',
  columns: {
    /** Day and account: what follows `attempt-` in the name of the stream. */
    accountDay: text(),
    attemptId: uuid,
    accountId: text(),
    role: text<Role>(),
    orgCode: text(),
    /** Where the post lay at that moment. */
    areaPath: texts(),
    triedAt: instant,
    /** None where only the number is on record. */
    action: nullable(text()),
    code: nullable(text()),
    reason: nullable(text<AttemptReason>()),
    aboutKind: nullable(text<AttemptAbout>()),
    aboutId: nullable(uuid),
    caseId: nullable(uuid),
    /** Where the thing stood. */
    atRevision: nullable(integer),
    /** How many: one, or those of a minute that are not recorded one by one. */
    times: integer,
  },
  key: ['accountDay', 'attemptId'],
  indexes: [
    { name: 'attempt_by_time', on: '(tried_at, attempt_id)' },
    { name: 'attempt_by_case', on: '(case_id, tried_at)' },
    { name: 'attempt_by_account', on: '(account_id, tried_at)' },
  ],
});
export type AttemptRow = Row<typeof attemptTable>;
