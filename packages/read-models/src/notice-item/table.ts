import type { NoticeKind } from '../notice/table.js';
import { instant, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export type ItemResult = 'done' | 'partly' | 'not_done';

/** Items of notices with what the rechecks found: the facts of the rectification rate M18. */
export const noticeItemTable = defineTable({
  name: 'notice_item',
  columns: {
    caseId: uuid,
    itemId: uuid,
    noticeId: uuid,
    kind: text<NoticeKind>(),
    dueAt: instant,
    /** What the first recheck found; the rate goes by it alone. */
    firstResult: nullable(text<ItemResult>()),
    firstCheckedAt: nullable(instant),
    doneAt: nullable(instant),
  },
  key: ['caseId', 'itemId'],
  indexes: [{ name: 'notice_item_by_due', on: '(due_at)' }],
});
export type NoticeItemRow = Row<typeof noticeItemTable>;
