import { type CaseSummary, caseList } from '../case-list/query.js';
import { type DangerEntry, unansweredDangers } from '../danger/query.js';
import type { FigureValue } from '../figures/counted.js';
import { addDays, dayInShanghai, midnightInShanghai } from '../figures/period.js';
import { figures } from '../figures/query.js';
import { mediationSessions, type SessionEntry } from '../mediator-diary/query.js';
import { type NoticeEntry, noticesToRecheck } from '../notice/query.js';
import { type ObligationEntry, obligationsDue } from '../obligation/query.js';
import type { Page } from '../paging.js';
import { type PendingGroup, pendingGroups } from '../report/query.js';
import type { AreaViewDatabases, AreaViewRequest } from './request.js';

/** 社区视图: what do I do next? Lists hold their first page; the lists themselves go on. */
export interface CommunityView {
  readonly dangers: readonly DangerEntry[];
  readonly pending: readonly PendingGroup[];
  readonly overdue: Page<CaseSummary>;
  readonly dueToday: Page<CaseSummary>;
  readonly rechecks: Page<NoticeEntry>;
  readonly sessions: Page<SessionEntry>;
  readonly obligations: Page<ObligationEntry>;
  readonly figures: readonly FigureValue[];
}

const FIGURES = [
  'M1',
  'M3',
  'M5',
  'M6',
  'M6b',
  'M11-grid',
  'M11-community',
  'M20',
  'M20-places',
  'M21',
  'M22',
];
/** Rechecks and obligations show from this many days before they are due. */
const AHEAD_DAYS = 7;

export async function communityView(
  { lists, counts }: AreaViewDatabases,
  request: AreaViewRequest,
): Promise<CommunityView> {
  const { scope, areaCode, now, from, to } = request;
  const today = dayInShanghai(now);
  const midnight = midnightInShanghai(addDays(today, 1));
  const dueBy = midnightInShanghai(addDays(today, AHEAD_DAYS));
  const place = { scope, areaCode };
  const [dangers, pending, overdue, dueToday, rechecks, sessions, obligations, counted] = await Promise.all([
    unansweredDangers(lists, place),
    pendingGroups(lists, place),
    caseList(lists, { scope, sort: 'due', filter: { areaCode, overdueAt: now } }),
    caseList(lists, { scope, sort: 'due', filter: { areaCode, dueFrom: now, dueBy: midnight } }),
    noticesToRecheck(lists, { ...place, dueBy }),
    mediationSessions(lists, { ...place, ...weekOf(today) }),
    obligationsDue(lists, { ...place, dueBy }),
    figures(counts, { ...place, from, to, asOf: now, figures: FIGURES }),
  ]);
  return { dangers, pending, overdue, dueToday, rechecks, sessions, obligations, figures: counted.total };
}

/** Monday to Monday around a day. */
function weekOf(day: string): { from: string; to: string } {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(day, -sinceMonday);
  return { from: midnightInShanghai(monday), to: midnightInShanghai(addDays(monday, 7)) };
}
