import type { Personal } from '@linli/kernel';
import { flag, instant, json, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** 教学案例: what the list of lessons shows. The case is known to the query only, never to whoever reads the list. */
export const lessonTable = defineTable({
  name: 'lesson',
  columns: {
    lessonId: uuid,
    caseId: uuid,
    typeCode: text(),
    title: text(),
    teaches: json<Personal>(),
    releasedAt: instant,
    withdrawn: flag,
    /** A legal adviser said something on one of its steps. */
    commented: flag,
  },
  key: ['lessonId'],
  indexes: [{ name: 'lesson_by_time', on: '(released_at, lesson_id) WHERE NOT withdrawn' }],
});
export type LessonRow = Row<typeof lessonTable>;
