import { OPEN_STAGES, type Stage } from '@linli/case-domain';
import { sql } from 'kysely';
import { type CaseSummary, caseList } from '../case-list/query.js';
import type { Database } from '../database.js';
import { addDays, dayInShanghai, midnightInShanghai } from '../figures/period.js';
import { type Figures, figures } from '../figures/query.js';
import { mediationSessions, type SessionEntry } from '../mediator-diary/query.js';
import { type NoticeEntry, noticesToRecheck } from '../notice/query.js';
import type { Page } from '../paging.js';
import { caseInScope, inArea } from '../scope.js';
import { openWhistles, type WhistleEntry } from '../whistle/query.js';
import type { AreaViewDatabases, AreaViewRequest } from './request.js';

/** Open cases of one stage in one area below. */
export interface FlowCell {
  /** `null`: directly at this area. */
  readonly area: string | null;
  readonly stage: Stage;
  readonly cases: number;
  /** Of these, past their due date and not resolved. */
  readonly overdue: number;
}

/** 街道视图: who is stuck where? No person is ranked or counted. */
export interface StreetView {
  readonly flow: readonly FlowCell[];
  readonly whistles: readonly WhistleEntry[];
  /** Longest overdue first. */
  readonly overdue: Page<CaseSummary>;
  readonly sessions: Page<SessionEntry>;
  readonly rechecks: Page<NoticeEntry>;
  readonly byCommunity: Figures;
  readonly byType: Figures;
}

/** The mediation calendar reaches this far. */
const CALENDAR_DAYS = 14;

export async function streetView(
  { lists, counts }: AreaViewDatabases,
  request: AreaViewRequest,
): Promise<StreetView> {
  const { scope, areaCode, now, from, to } = request;
  const today = dayInShanghai(now);
  const place = { scope, areaCode };
  const calendar = { from: midnightInShanghai(today), to: midnightInShanghai(addDays(today, CALENDAR_DAYS)) };
  const [flow, whistles, overdue, sessions, rechecks, byCommunity, byType] = await Promise.all([
    flowBoard(lists, request),
    openWhistles(lists, place),
    caseList(lists, { scope, sort: 'due', filter: { areaCode, overdueAt: now } }),
    mediationSessions(lists, { ...place, ...calendar }),
    noticesToRecheck(lists, place),
    figures(counts, { ...place, from, to, asOf: now, groupBy: 'child' }),
    figures(counts, { ...place, from, to, asOf: now, groupBy: 'type' }),
  ]);
  return { flow, whistles, overdue, sessions, rechecks, byCommunity, byType };
}

async function flowBoard(db: Database, { scope, areaCode, now }: AreaViewRequest): Promise<FlowCell[]> {
  const { rows } = await sql<FlowCell>`
    SELECT c.area_path[array_position(c.area_path, ${areaCode}) + 1] AS area, c.stage, count(*)::int AS cases,
      count(*) FILTER (WHERE c.due_at < ${now}::timestamptz AND c.resolved_at IS NULL)::int AS overdue
    FROM read_model.case_list AS c
    WHERE ${inArea('c', areaCode)} AND c.stage = ANY(${OPEN_STAGES}) AND ${caseInScope(scope)}
    GROUP BY 1, 2 ORDER BY 1, array_position(${OPEN_STAGES}::text[], c.stage)`.execute(db);
  return rows;
}
