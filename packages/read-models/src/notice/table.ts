import type { Person } from '@linli/case-domain';
import { instant, integer, json, nullable, text, uuid, uuids } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** An advisory (告知书) and an order (责令改正) are never one number (I28). */
export type NoticeKind = 'advisory' | 'order';

/** Notices with what is still open on them: the list of rechecks to make. */
export const noticeTable = defineTable({
  name: 'notice',
  columns: {
    caseId: uuid,
    noticeId: uuid,
    kind: text<NoticeKind>(),
    /** Orders only: the enforcing authority and its document number. */
    authority: nullable(text()),
    documentNumber: nullable(text()),
    addressee: json<Person>(),
    issuedAt: instant,
    servedAt: instant,
    dueAt: instant,
    recheckDueAt: instant,
    itemCount: integer,
    /** Items no recheck has found done yet. */
    openItems: uuids(),
    lastRecheckAt: nullable(instant),
  },
  key: ['caseId', 'noticeId'],
  indexes: [{ name: 'notice_open', on: "(recheck_due_at, notice_id) WHERE open_items <> '{}'" }],
});
export type NoticeRow = Row<typeof noticeTable>;
