import { sql } from 'kysely';
import type { CaseTimelineRow } from '../case-timeline/table.js';
import type { Database } from '../database.js';
import { type Cut, demandFigure, rowsOf } from '../figures/counted.js';
import { COMMON_FACTS } from '../figures/facts.js';
import type { Figure } from '../figures/figure.js';
import { type PeriodRequest, periodOf } from '../figures/period.js';
import type { AnyRow, View } from '../projection/view.js';
import { WorkingSet } from '../projection/working-set.js';
import { factViewsOf } from './fact-views.js';
import type { Moment } from './moment.js';
import { putRows, standIn, surveyed } from './stand-in.js';
import { eventOf, toldEntries } from './told-events.js';

/** An event after which something counted, or no longer did. */
export interface Turn
  extends Pick<CaseTimelineRow, 'revision' | 'eventId' | 'type' | 'occurredAt' | 'recordedAt'> {
  readonly counts: boolean;
}

export interface TurnsRequest extends PeriodRequest, Moment, Pick<Cut, 'areaCode' | 'scope'> {
  readonly figure: string;
  readonly part: 'numerator' | 'denominator';
  /** Cases the asker was found to be allowed to see. */
  readonly caseIds: readonly string[];
  /** Whether each fact of a case turns by itself, or the case as a whole. */
  readonly of: 'fact' | 'case';
}

/** A case as it was after one of its events, under an id of its own. */
interface Stage {
  readonly caseId: string;
  readonly entry: CaseTimelineRow;
}

/**
 * The events that made things count in a figure, by fact or case, oldest first. Nothing is guessed from the definition: the
 * figure is counted anew after every event of the cases, each time as if nothing more had happened, and an event is a turn
 * when the count is another one after it.
 */
export async function turnsOf(
  db: Database,
  request: TurnsRequest,
): Promise<ReadonlyMap<string, readonly Turn[]>> {
  const figure = demandFigure(request.figure);
  const entries = await toldEntries(db, request.caseIds, request);
  if (isCommon(figure)) return openings(entries);
  const cut = { areaCode: request.areaCode, scope: request.scope, chosen: true as const };
  const rows = rowsOf(figure, periodOf(request), cut);
  const views = factViewsOf(db, [request.figure], { ...request, ...cut });
  return await db.connection().execute(async (trx) => {
    const { stages, tables } = unfold(views, entries, request);
    for (const view of views) {
      await standIn(trx, view);
      await putRows(trx, view, tables.get(view) ?? []);
      await surveyed(trx, view);
    }
    const part = request.part === 'numerator' ? sql`hit` : sql`base`;
    const counted = await sql<{ readonly fact: string; readonly caseId: string }>`
      SELECT DISTINCT fact, case_id FROM (${rows}) AS counted WHERE ${part} AND case_id IS NOT NULL`.execute(
      trx,
    );
    const after = new Map<string, Set<string>>();
    for (const { fact, caseId } of counted.rows) {
      const stage = stages.get(caseId);
      if (!stage) continue;
      const key = request.of === 'case' ? stage.caseId : fact.replace(caseId, stage.caseId);
      after.set(caseId, (after.get(caseId) ?? new Set()).add(key));
    }
    return turnsBetween(stages, after);
  });
}

/** What counts after each event, in order, as the events after which that is different. */
function turnsBetween(
  stages: ReadonlyMap<string, Stage>,
  after: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly Turn[]> {
  const turns = new Map<string, Turn[]>();
  const nothing: ReadonlySet<string> = new Set();
  let before = nothing;
  let ofCase = '';
  for (const [id, { caseId, entry }] of stages) {
    if (caseId !== ofCase) before = nothing;
    ofCase = caseId;
    const now = after.get(id) ?? nothing;
    for (const key of now) if (!before.has(key)) add(turns, key, { ...said(entry), counts: true });
    for (const key of before) if (!now.has(key)) add(turns, key, { ...said(entry), counts: false });
    before = now;
  }
  return turns;
}

/** Every case once after each of its events, as rows of the views. */
function unfold(
  views: readonly View[],
  entries: readonly CaseTimelineRow[],
  moment: Moment,
): { readonly stages: ReadonlyMap<string, Stage>; readonly tables: ReadonlyMap<View, readonly AnyRow[]> } {
  const stages = new Map<string, Stage>();
  const tables = new Map<View, AnyRow[]>(views.map((view) => [view, []]));
  let set = new WorkingSet(views, Number.POSITIVE_INFINITY);
  let standing = new Map<View, Map<string, AnyRow>>();
  let ofCase = '';
  for (const entry of entries) {
    if (entry.caseId !== ofCase) {
      set = new WorkingSet(views, Number.POSITIVE_INFINITY);
      standing = new Map(views.map((view) => [view, new Map<string, AnyRow>()]));
      ofCase = entry.caseId;
    }
    set.fold(eventOf(entry, moment), () => true);
    for (const { view, created, updated } of set.takeChanges())
      for (const row of [...created, ...updated]) standing.get(view)?.set(view.rowKey(row), row);
    const id = `00000000-0000-4000-8000-${stages.size.toString(16).padStart(12, '0')}`;
    stages.set(id, { caseId: entry.caseId, entry });
    for (const [view, rows] of standing)
      for (const row of rows.values()) tables.get(view)?.push({ ...row, caseId: id });
  }
  return { stages, tables };
}

/** What several cases make together began with the opening of each. */
function openings(entries: readonly CaseTimelineRow[]): ReadonlyMap<string, readonly Turn[]> {
  const first = entries.filter(({ revision }) => revision === 0);
  return new Map(first.map((entry) => [entry.caseId, [{ ...said(entry), counts: true }]]));
}

function isCommon({ source }: Figure): boolean {
  return !('over' in source) && COMMON_FACTS.includes(source.fact);
}

function said({ revision, eventId, type, occurredAt, recordedAt }: CaseTimelineRow): Omit<Turn, 'counts'> {
  return { revision, eventId, type, occurredAt, recordedAt };
}

function add(turns: Map<string, Turn[]>, key: string, turn: Turn): void {
  const known = turns.get(key);
  if (known) known.push(turn);
  else turns.set(key, [turn]);
}
