import type { Recorded } from '@linli/kernel';
import { sql } from 'kysely';
import { caseTimelineView } from '../case-timeline/project.js';
import type { Database } from '../database.js';
import type { View } from '../projection/view.js';
import { type CasesOfThePast, chosenCases } from './chosen-cases.js';
import { folded } from './folded.js';
import { putRows, putTimeline, putUnmoved, standIn, standInReports, surveyed } from './stand-in.js';
import { eventOf, toldEntries } from './told-events.js';

/** Cases folded in one go: some thousand events in memory, never all of them. */
const PART = 250;
/** A tenth of the usual sample tells the planner enough of tables that live for one question. */
const SURVEY = 10;

/**
 * Asks of tables as they would stand if only what the moment knows had happened. Of the cases the asker may see, those that
 * moved since are folded by the same projections from the events the moment knows; the others stand in as they are stored,
 * for a fold of the same events gives the same rows. `retell` may have the events say something else – what if –, and then
 * every case is folded.
 *
 * @param db whose connections are transactions: what stands in for the tables is gone with the one it was made in
 * @throws TooManyCases
 */
export async function inThePast<Answer>(
  db: Database,
  cases: CasesOfThePast,
  views: readonly View[],
  ask: (past: Database) => Promise<Answer>,
  retell?: (events: readonly Recorded[]) => readonly Recorded[],
): Promise<Answer> {
  return await db.connection().execute(async (past) => {
    await sql`SET LOCAL default_statistics_target = ${sql.lit(SURVEY)}`.execute(past);
    const moved = await chosenCases(past, cases, { all: retell !== undefined });
    for (const view of views) await standIn(past, view);
    const toFold = retell ? views : views.filter((view) => view !== caseTimelineView);
    if (!retell) {
      for (const view of toFold) await putUnmoved(past, view);
      if (views.includes(caseTimelineView)) await putTimeline(past, cases);
    }
    for (let start = 0; start < moved.length; start += PART) {
      const entries = await toldEntries(past, moved.slice(start, start + PART), cases);
      const told = entries.map((entry) => eventOf(entry, cases));
      const rows = folded(toFold, retell ? retell(told) : told);
      for (const view of toFold) await putRows(past, view, rows.get(view) ?? []);
    }
    for (const view of views) await surveyed(past, view);
    await standInReports(past, cases);
    return await ask(past);
  });
}
