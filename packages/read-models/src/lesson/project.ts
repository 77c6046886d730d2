import { lessonEvents } from '@linli/case-domain';
import type { Draft } from '../projection/table.js';
import { defineView, idOf, type Rows } from '../projection/view.js';
import { lessonTable } from './table.js';

type Lesson = Draft<typeof lessonTable>;

const changed = (rows: Rows<Lesson>, change: Partial<Lesson>): Lesson[] =>
  [...rows.values()].map((row) => ({ ...row, ...change }));

export const lessonView = defineView<typeof lessonTable, typeof lessonEvents>({
  table: lessonTable,
  generation: 1,
  category: 'lesson',
  events: lessonEvents,
  handlers: {
    LessonReleased: (rows, event) => {
      const { caseId, typeCode, title, teaches } = event.data;
      const lessonId = idOf(event);
      const releasedAt = event.meta.recordedAt;
      const commented = [...rows.values()].some((row) => row.commented);
      return [{ lessonId, caseId, typeCode, title, teaches, releasedAt, withdrawn: false, commented }];
    },
    LessonWithdrawn: (rows) => changed(rows, { withdrawn: true }),
    StepCommented: (rows) => changed(rows, { commented: true }),
  },
});
