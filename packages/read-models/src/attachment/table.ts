import { flag, instant, integer, nullable, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Every time a report was put into a case, and whether the case held another one by then (M20). */
export const attachmentTable = defineTable({
  name: 'attachment',
  columns: {
    caseId: uuid,
    /** The attachments of a case counted from 1. */
    nth: integer,
    reportId: uuid,
    attachedAt: instant,
    /** Somebody had reported the same problem before. */
    isRepeat: flag,
    detachedAt: nullable(instant),
  },
  key: ['caseId', 'nth'],
  indexes: [{ name: 'attachment_by_time', on: '(attached_at)' }],
});
export type AttachmentRow = Row<typeof attachmentTable>;
