import type { VisitGroup } from '@linli/case-domain';
import { flag, instant, integer, nullable, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Who is visited, by reference, and until when again. What was seen stays in the log. */
export const visitTable = defineTable({
  name: 'visit',
  columns: {
    visitsId: uuid,
    personRef: uuid,
    areaPath: texts(),
    building: nullable(text()),
    visitGroup: text<VisitGroup>(),
    dueAt: instant,
    lastVisitedAt: nullable(instant),
    missedInARow: integer,
    /** The report that is filed because nobody was met twice. */
    missedReportId: nullable(uuid),
    ended: flag,
    /** What retention counts from: when last somebody was there or decided something, as it was told. */
    keptFrom: instant,
  },
  key: ['visitsId'],
  indexes: [
    { name: 'visit_due', on: '(due_at, visits_id) WHERE NOT ended' },
    { name: 'visit_by_person', on: '(person_ref)' },
    { name: 'visit_ended', on: '(kept_from) WHERE ended' },
  ],
});
export type VisitRow = Row<typeof visitTable>;
