import { type SqlBool, sql } from 'kysely';
import type { CaseTimelineRow } from '../case-timeline/table.js';
import type { Database } from '../database.js';
import type { ReportRow } from '../report/table.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';

/** Cases read in one go: some thousand events. */
const PART = 200;

export interface ChangedCasesRequest {
  readonly scope: Scope;
  readonly areaCode: string;
  /** Something was recorded in [from, to). */
  readonly from: string;
  readonly to: string;
  /** At most so many. */
  readonly limit: number;
}

/** A case with everything the rules look at. */
export interface ChangedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly areaPath: readonly string[];
  /** From the first to the last one recorded before the end of the period. */
  readonly events: readonly CaseTimelineRow[];
  readonly reports: readonly Pick<ReportRow, 'reportId' | 'filedBy' | 'occurredAt' | 'photoHashes'>[];
}

/**
 * Cases of an area in which something was recorded in a period, part after part: never the histories of all of them at once.
 * Which cases, and how many, is asked once, beforehand.
 */
export async function changedCases(
  db: Database,
  request: ChangedCasesRequest,
): Promise<{ readonly count: number; readonly parts: AsyncIterable<readonly ChangedCase[]> }> {
  const cases = await casesOf(db, request);
  return { count: cases.length, parts: inParts(db, cases, request.to) };
}

async function* inParts(
  db: Database,
  cases: readonly Found[],
  to: string,
): AsyncGenerator<readonly ChangedCase[]> {
  for (let start = 0; start < cases.length; start += PART)
    yield await withHistory(db, cases.slice(start, start + PART), to);
}

type Found = Pick<ChangedCase, 'caseId' | 'caseNumber' | 'areaPath'>;

async function casesOf(
  db: Database,
  { scope, areaCode, from, to, limit }: ChangedCasesRequest,
): Promise<readonly Found[]> {
  return await db
    .selectFrom('caseList as c')
    .select(['c.caseId', 'c.caseNumber', 'c.areaPath'])
    .where(
      all([
        caseInScope(scope),
        inArea('c', areaCode),
        // Cheap first: a case that began after the period or ended before it has nothing in it.
        sql<SqlBool>`c.last_recorded_at >= ${from}::timestamptz AND c.first_recorded_at < ${to}::timestamptz`,
        sql<SqlBool>`EXISTS (SELECT FROM read_model.case_timeline AS t WHERE t.case_id = c.case_id
          AND t.recorded_at >= ${from}::timestamptz AND t.recorded_at < ${to}::timestamptz)`,
      ]),
    )
    .orderBy('c.caseId')
    .limit(limit)
    .execute();
}

async function withHistory(
  db: Database,
  cases: readonly Found[],
  to: string,
): Promise<readonly ChangedCase[]> {
  const ids = cases.map(({ caseId }) => caseId);
  const [events, reports] = await Promise.all([
    db
      .selectFrom('caseTimeline')
      .selectAll()
      .where(sql<SqlBool>`case_id = ANY(${ids}::uuid[])`)
      .where('recordedAt', '<', to)
      .orderBy('caseId')
      .orderBy('revision')
      .execute(),
    db
      .selectFrom('report')
      .select(['caseId', 'reportId', 'filedBy', 'occurredAt', 'photoHashes'])
      .where(sql<SqlBool>`case_id = ANY(${ids}::uuid[])`)
      .execute(),
  ]);
  const eventsOf = grouped(events, ({ caseId }) => caseId);
  const reportsOf = grouped(reports, ({ caseId }) => caseId ?? '');
  return cases.map((one) => ({
    ...one,
    events: eventsOf.get(one.caseId) ?? [],
    reports: reportsOf.get(one.caseId) ?? [],
  }));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
