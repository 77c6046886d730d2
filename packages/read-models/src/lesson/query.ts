import { TELLABLE_STAGES } from '@linli/case-domain';
import { type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all } from '../scope.js';
import type { LessonRow } from './table.js';

/** Lessons that are out and whose case may still be told, latest first. */
export async function lessons(db: Database, request: PageRequest): Promise<Page<LessonRow>> {
  const cursor = cursorOf(request, 2);
  const rows = await db
    .selectFrom('lesson as l')
    .innerJoin('caseList as c', 'c.caseId', 'l.caseId')
    .selectAll('l')
    .where('l.withdrawn', '=', false)
    .where('c.confidentiality', '=', 'normal')
    .where('c.stage', 'in', TELLABLE_STAGES)
    .where(
      all([
        cursor &&
          sql<SqlBool>`(l.released_at, l.lesson_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ]),
    )
    .orderBy('l.releasedAt', 'desc')
    .orderBy('l.lessonId', 'desc')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows, request, ({ releasedAt, lessonId }) => [releasedAt, lessonId]);
}
