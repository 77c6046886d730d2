import { flag, instant, integer, nullable, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** 回访: every attempt to ask the reporter how it was. Whoever was not reached has said nothing (M7, M8). */
export const callbackTable = defineTable({
  name: 'callback',
  columns: {
    caseId: uuid,
    callbackId: uuid,
    calledAt: instant,
    reached: flag,
    /** What the reporter says; absent when not reached. */
    resolved: nullable(flag),
    /** 1 to 5; absent when not reached or not answered. */
    satisfaction: nullable(integer),
  },
  key: ['caseId', 'callbackId'],
  indexes: [{ name: 'callback_by_time', on: '(called_at)' }],
});
export type CallbackRow = Row<typeof callbackTable>;
