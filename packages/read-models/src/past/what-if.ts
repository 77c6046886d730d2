import { type CaseEvent, type Facts, retoldUnder } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import { sql } from 'kysely';
import { caseListView } from '../case-list/project.js';
import type { Database } from '../database.js';
import { demandFigure, type FigureValue, valueOf } from '../figures/counted.js';
import { versionId } from '../figures/definitions.js';
import { type FigureRow, type FigureRowsRequest, figureRows, figures } from '../figures/query.js';
import { factViewsOf } from './fact-views.js';
import type { Then } from './figures-then.js';
import { endOf } from './moment.js';
import type { Past } from './past.js';
import { PastTables } from './past-tables.js';

/** The dates a case has, or would have. */
export interface Dates {
  readonly contactDueAt: string | null;
  readonly dueAt: string | null;
}

/** A case that would count and does not, or counts and would not. */
export interface Differs
  extends Pick<FigureRow, 'caseId' | 'caseNumber' | 'title' | 'areaPath' | 'typeCode'> {
  readonly was: Dates;
  readonly wouldBe: Dates;
}

/** A figure as it is, and as it would be under other rules. */
export interface WhatIf {
  readonly as: FigureValue;
  readonly wouldBe: FigureValue;
  /** How many in all; of each list at most {@link MOST_TOLD} are told. */
  readonly cameCount: number;
  readonly leftCount: number;
  readonly came: readonly Differs[];
  readonly left: readonly Differs[];
}

export interface WhatIfRequest extends Then<FigureRowsRequest> {
  /** The definition that is not in force, where it is one to be counted by. */
  readonly version?: number | undefined;
  /** The rules that did not hold; none where only the definition is another one. */
  readonly under?: Pick<Facts, 'calendar' | 'limits'> | undefined;
}

const MOST_TOLD = 50;
const NO_DATES: Dates = { contactDueAt: null, dueAt: null };

/**
 * Counts a figure twice: by what was recorded, and by the same events told under other rules or counted by another definition.
 * The cases are put together once; those the other rules tell otherwise are then replaced. History is only read.
 */
export async function whatIf({ db }: Past, { under, version, ...request }: WhatIfRequest): Promise<WhatIf> {
  const then = { ...request, asOf: endOf(request) ?? request.asOf, chosen: true as const };
  const figure = version === undefined ? request.figure : versionId(request.figure, version);
  const views = [...new Set([caseListView, ...factViewsOf(db, [request.figure, figure], then)])];
  const [one, other] = await db.connection().execute(async (past) => {
    const tables = await PastTables.at(past, { ...then, lies: 'then' });
    await tables.show(views);
    const as = await counted(past, then);
    if (under) await tables.retell((events) => retellEach(events, under));
    return [as, await counted(past, { ...then, figure })] as const;
  });
  const came = [...other.rows].filter(([key]) => !one.rows.has(key)).map(([, row]) => row);
  const left = [...one.rows].filter(([key]) => !other.rows.has(key)).map(([, row]) => row);
  const differs = ({ caseId, caseNumber, title, areaPath, typeCode }: FigureRow): Differs => ({
    caseId,
    caseNumber,
    title,
    areaPath,
    typeCode,
    was: one.dates.get(caseId ?? '') ?? NO_DATES,
    wouldBe: other.dates.get(caseId ?? '') ?? NO_DATES,
  });
  return {
    as: one.value,
    wouldBe: other.value,
    cameCount: came.length,
    leftCount: left.length,
    came: came.slice(0, MOST_TOLD).map(differs),
    left: left.slice(0, MOST_TOLD).map(differs),
  };
}

async function counted(past: Database, request: FigureRowsRequest) {
  const { figure } = request;
  const { total } = await figures(past, { ...request, figures: [figure] });
  const rows = await figureRows(past, request);
  const dates = await sql<Dates & { readonly caseId: string }>`
    SELECT case_id, contact_due_at, due_at FROM pg_temp.case_list`.execute(past);
  return {
    value: total[0] ?? valueOf(demandFigure(figure), undefined),
    rows: new Map(rows.map((row) => [row.caseId ?? row.reportId ?? row.fact, row])),
    dates: new Map(dates.rows.map(({ caseId, contactDueAt, dueAt }) => [caseId, { contactDueAt, dueAt }])),
  };
}

/** Case after case: the events come each case's together. */
function retellEach(
  events: readonly Recorded[],
  under: Pick<Facts, 'calendar' | 'limits'>,
): readonly Recorded[] {
  const byCase = new Map<string, Recorded<CaseEvent>[]>();
  for (const event of events) {
    const ofCase = byCase.get(event.stream);
    if (ofCase) ofCase.push(event as Recorded<CaseEvent>);
    else byCase.set(event.stream, [event as Recorded<CaseEvent>]);
  }
  return [...byCase.values()].flatMap((ofCase) => retoldUnder(ofCase, under));
}
