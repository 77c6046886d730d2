import type { CaseClock, LimitTells } from '@linli/case-domain';
import { type SqlBool, sql } from 'kysely';
import { CASE_IN_BRIEF, type CaseInBrief } from '../case-list/case-in-brief.js';
import type { Database } from '../database.js';
import type { DueRequest } from '../due-list.js';
import { cursorOf, limitOf, type Page, pageOf } from '../paging.js';
import { all, caseInScope, inArea } from '../scope.js';
import type { ClockRow } from './table.js';

/** A clock of a case that somebody has to look at, with its case in brief. */
export type TaskEntry = Pick<
  ClockRow,
  'of' | 'startedAt' | 'dueAt' | 'originalDueAt' | 'provisional' | 'stepsFired' | 'tells'
> &
  CaseInBrief & { readonly caseId: string; readonly clock: CaseClock };

/** Which tasks. */
export interface TasksRequest extends DueRequest {
  /** Only what is told to one of these. */
  readonly tells?: readonly LimitTells[] | undefined;
  /** Clocks that are left out. */
  readonly without?: readonly CaseClock[] | undefined;
}

/** Running clocks that fall due by a moment, or of which a step was reached already; the longest due first. */
export async function tasks(db: Database, request: TasksRequest): Promise<Page<TaskEntry>> {
  const { scope, areaCode, dueBy, tells, without } = request;
  const cursor = cursorOf(request, 4);
  const rows = await db
    .selectFrom('clock as k')
    .innerJoin('caseList as c', 'c.caseId', 'k.subject')
    .select(['k.subject as caseId', 'k.clock', 'k.of', 'k.startedAt', 'k.dueAt', 'k.originalDueAt'])
    .select(['k.provisional', 'k.stepsFired', 'k.tells'])
    .select(CASE_IN_BRIEF)
    .where('k.state', '=', 'running')
    .where('k.tells', 'is not', null)
    .where(caseInScope(scope))
    .where(
      all([
        areaCode !== undefined && inArea('c', areaCode),
        tells && sql<SqlBool>`k.tells = ANY(${tells})`,
        without && sql<SqlBool>`k.clock <> ALL(${without})`,
        dueBy !== undefined && sql<SqlBool>`(k.due_at <= ${dueBy} OR k.steps_fired <> '[]'::jsonb)`,
        cursor &&
          sql<SqlBool>`(k.due_at, k.subject, k.clock, k.of) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid, ${cursor[2]}, ${cursor[3]})`,
      ]),
    )
    .orderBy('k.dueAt')
    .orderBy('k.subject')
    .orderBy('k.clock')
    .orderBy('k.of')
    .limit(limitOf(request) + 1)
    .execute();
  return pageOf(rows as TaskEntry[], request, ({ dueAt, caseId, clock, of }) => [dueAt, caseId, clock, of]);
}
