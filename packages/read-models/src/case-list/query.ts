import type { Confidentiality, Level, Risk, Stage } from '@linli/case-domain';
import { OPEN_STAGES } from '@linli/case-domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { all, caseInScope, inArea, type Scope } from '../scope.js';
import { bigrams } from './bigrams.js';
import { type CaseRow, caseListTable } from './table.js';

/** A case as lists and access checks know it. */
export type CaseSummary = Omit<CaseRow, Unshown>;

/** What serves to find cases and says nothing about them. */
type Unshown = (typeof UNSHOWN)[number];
const UNSHOWN = [
  'titleBigrams',
  'performance',
  'firstRecordedAt',
  'lastRecordedAt',
  'lastOccurredAt',
  'recordedApart',
] as const satisfies readonly (keyof CaseRow)[];

/** What a list of cases is narrowed to; everything given holds at once. */
export interface CaseFilter {
  readonly areaCode?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  /** Only cases in work (REGISTERED … PERFORMING), or only the others. */
  readonly open?: boolean | undefined;
  readonly typeCodes?: readonly string[] | undefined;
  readonly levels?: readonly Level[] | undefined;
  readonly risks?: readonly Risk[] | undefined;
  readonly urgent?: boolean | undefined;
  readonly confidentialities?: readonly Confidentiality[] | undefined;
  /** Words of the title, each of which must occur, or a case number. */
  readonly search?: string | undefined;
  readonly leadUnit?: string | undefined;
  readonly handler?: string | undefined;
  readonly participant?: string | undefined;
  /** Opened in [from, to). */
  readonly openedFrom?: string | undefined;
  readonly openedTo?: string | undefined;
  /** Not yet resolved, and due before this moment. */
  readonly overdueAt?: string | undefined;
  /** Not yet resolved, and due at this moment or later. */
  readonly dueFrom?: string | undefined;
  /** Not yet resolved, and due at this moment or earlier; a limit of so many days ends at midnight. */
  readonly dueBy?: string | undefined;
}

/** Newest first, or next due first. */
export type CaseSort = 'opened' | 'due';

export interface CaseListRequest extends PageRequest {
  /** `null`: the cases were chosen by who asks already. */
  readonly scope: Scope | null;
  readonly filter?: CaseFilter;
  readonly sort?: CaseSort;
}

const SHOWN = (Object.keys(caseListTable.columns) as (keyof CaseRow)[]).filter(
  (name): name is keyof CaseSummary => !UNSHOWN.some((unshown) => unshown === name),
);

/** A page of the cases in scope that match the filter. */
export async function caseList(db: Database, request: CaseListRequest): Promise<Page<CaseSummary>> {
  const { scope, filter = {}, sort = 'opened' } = request;
  const cursor = cursorOf(request, 2);
  const found = scope === null ? NOTHING_FOUND : await findWords(db, filter.search);
  let query = db
    .selectFrom('caseList as c')
    .select(SHOWN.map((name) => `c.${name}` as const))
    .where(scope === null ? all([]) : caseInScope(scope))
    .where(matches(filter, found))
    .limit(limitOf(request) + 1);
  if (sort === 'opened') {
    query = query.orderBy('c.openedAt', 'desc').orderBy('c.caseId', 'desc');
    if (cursor)
      query = query.where(
        sql<SqlBool>`(c.opened_at, c.case_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      );
  } else {
    query = query.orderBy(DUE_OR_NEVER).orderBy('c.caseId');
    if (cursor)
      query = query.where(
        sql<SqlBool>`(${DUE_OR_NEVER}, c.case_id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      );
  }
  const rows = (await query.execute()) as CaseSummary[];
  return pageOf(rows, request, (row) => [
    sort === 'opened' ? row.openedAt : (row.dueAt ?? 'infinity'),
    row.caseId,
  ]);
}

/** One case; with a scope only if it lies in it. */
export async function caseById(
  db: Database,
  caseId: string,
  scope?: Scope,
): Promise<CaseSummary | undefined> {
  const query = db
    .selectFrom('caseList as c')
    .select(SHOWN.map((name) => `c.${name}` as const))
    .where('c.caseId', '=', caseId);
  return await (scope ? query.where(caseInScope(scope)) : query).executeTakeFirst();
}

/** Cases not accepted yet have no due date and come last. */
const DUE_OR_NEVER = sql`coalesce(c.due_at, 'infinity')`;

/** Row `case_list AS c` matches the filter. */
function matches(filter: CaseFilter, found: Found): RawBuilder<SqlBool> {
  const { openedFrom, openedTo, overdueAt, dueFrom, dueBy } = filter;
  return all([
    filter.areaCode !== undefined && inArea('c', filter.areaCode),
    filter.stages && sql`c.stage = ANY(${filter.stages})`,
    filter.open !== undefined &&
      (filter.open ? sql`c.stage = ANY(${OPEN_STAGES})` : sql`c.stage <> ALL(${OPEN_STAGES})`),
    filter.typeCodes && sql`c.type_code = ANY(${filter.typeCodes})`,
    filter.levels && sql`c.level = ANY(${filter.levels})`,
    filter.risks && sql`c.risk = ANY(${filter.risks})`,
    filter.urgent !== undefined && sql`c.urgent = ${filter.urgent}`,
    filter.confidentialities && sql`c.confidentiality = ANY(${filter.confidentialities})`,
    filter.leadUnit !== undefined && sql`c.lead_unit = ${filter.leadUnit}`,
    filter.handler !== undefined && sql`c.handler = ${filter.handler}`,
    filter.participant !== undefined && sql`${filter.participant} = ANY(c.participants)`,
    openedFrom !== undefined && sql`c.opened_at >= ${openedFrom}`,
    openedTo !== undefined && sql`c.opened_at < ${openedTo}`,
    (overdueAt ?? dueFrom ?? dueBy) !== undefined &&
      sql`c.resolved_at IS NULL AND c.stage = ANY(${OPEN_STAGES})`,
    overdueAt !== undefined && sql`c.due_at < ${overdueAt}`,
    dueFrom !== undefined && sql`c.due_at >= ${dueFrom}`,
    dueBy !== undefined && sql`c.due_at <= ${dueBy}`,
    ...words(filter.search).map((word) => contains(word, found.get(word))),
  ] as RawBuilder<SqlBool>[]);
}

function words(search = ''): string[] {
  return search.split(/\s+/).filter((word) => word !== '');
}

/** The cases a word picks out, for each word that picks out few. */
type Found = ReadonlyMap<string, readonly string[]>;

/** Rows that stand in for the stored ones have no index, and are few. */
const NOTHING_FOUND: Found = new Map();

/**
 * A word of more cases than this is common: a list in its order comes upon enough of them soon, while all of them together
 * would be many to look at.
 */
const MOST_FOUND = 5_000;

/**
 * Looks words up in the index over pairs of characters, which finds candidates; LIKE says which of them really contain the
 * word. Behind the wall no index is found for it but through its passage.
 */
async function findWords(db: Database, search: string | undefined): Promise<Found> {
  const found = new Map<string, readonly string[]>();
  for (const word of words(search)) {
    const pairs = bigrams(word);
    if (pairs.length === 0) continue;
    const { rows } = await sql<{ readonly caseId: string }>`
      SELECT read_model.cases_named(${word}, ${pairs}::text[], ${patternOf(word)}, ${MOST_FOUND + 1}) AS case_id`.execute(
      db,
    );
    if (rows.length <= MOST_FOUND)
      found.set(
        word,
        rows.map(({ caseId }) => caseId),
      );
  }
  return found;
}

function contains(word: string, found: readonly string[] | undefined): RawBuilder<SqlBool> {
  if (found) return sql<SqlBool>`c.case_id = ANY(${found}::uuid[])`;
  return sql<SqlBool>`(lower(c.title) LIKE ${patternOf(word)} OR c.case_number = ${word})`;
}

function patternOf(word: string): string {
  return `%${word.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
