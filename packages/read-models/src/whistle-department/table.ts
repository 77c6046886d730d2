import { instant, nullable, text, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

export type DepartmentRating = 'solved' | 'partly' | 'absent';

/** Departments that were whistled for: whether each came in time and what came of it (M14). */
export const whistleDepartmentTable = defineTable({
  name: 'whistle_department',
  columns: {
    caseId: uuid,
    whistleId: uuid,
    department: text(),
    blownAt: instant,
    meetingAt: instant,
    arrivedAt: nullable(instant),
    rating: nullable(text<DepartmentRating>()),
    ratedAt: nullable(instant),
  },
  key: ['caseId', 'whistleId', 'department'],
  indexes: [
    { name: 'whistle_department_by_time', on: '(blown_at)' },
    { name: 'whistle_department_by_rating', on: '(rated_at)' },
  ],
});
export type WhistleDepartmentRow = Row<typeof whistleDepartmentTable>;
