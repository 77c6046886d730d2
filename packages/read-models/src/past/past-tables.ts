import { isDeepStrictEqual } from 'node:util';
import type { Recorded } from '@linli/kernel';
import { sql } from 'kysely';
import { caseTimelineView } from '../case-timeline/project.js';
import type { Database } from '../database.js';
import { idOf, type View } from '../projection/view.js';
import { type CasesOfThePast, chosenCases, everyChosen } from './chosen-cases.js';
import { folded } from './folded.js';
import { putRows, putTimeline, putUnmoved, standIn, standInReports, surveyed, takeAway } from './stand-in.js';
import { eventOf, toldEntries } from './told-events.js';

/** Cases folded in one go: some thousand events in memory, never all of them. */
const PART = 250;
/** A tenth of the usual sample tells the planner enough of tables that live for one question. */
const SURVEY = 10;
/** Rows of cases are looked up by their key, and their pages were just read to choose the cases: no disk is sought for each. */
const PAGE_COST = 1.1;

/** Has the events of some cases say something else before they are folded: what if. */
export type Retell = (events: readonly Recorded[]) => readonly Recorded[];

/**
 * What stands in for the tables over one transaction: of the cases chosen, tables as they would stand if only what the moment
 * knows had happened. Cases that moved since are folded by the same projections from the events the moment knows; the others
 * stand in as they are stored, for a fold of the same events gives the same rows.
 */
export class PastTables {
  private readonly shown = new Set<View>();

  private constructor(
    private readonly past: Database,
    private readonly cases: CasesOfThePast,
    private readonly moved: readonly string[],
  ) {}

  /**
   * Chooses the cases, and has the reports stand in: nothing is folded for them, and some questions ask of nothing else.
   *
   * @throws TooManyCases
   */
  static async at(past: Database, cases: CasesOfThePast): Promise<PastTables> {
    const moved = await beginPast(past, cases);
    await standInReports(past, cases);
    return new PastTables(past, cases, moved);
  }

  /** Has the views stand in, those that do not yet. */
  async show(views: readonly View[]): Promise<void> {
    const fresh = views.filter((view) => !this.shown.has(view));
    for (const view of fresh) await standIn(this.past, view);
    const toFold = fresh.filter(isFolded);
    for (const view of toFold) await putUnmoved(this.past, view);
    if (fresh.includes(caseTimelineView)) await putTimeline(this.past, this.cases);
    for await (const rows of foldedParts(this.past, this.cases, this.moved, toFold))
      for (const view of toFold) await putRows(this.past, view, rows.get(view) ?? []);
    for (const view of fresh) {
      await surveyed(this.past, view);
      this.shown.add(view);
    }
  }

  /** Puts, in the place of cases that are told otherwise, what they would be. A case that is told the same is the same. */
  async retell(retell: Retell): Promise<void> {
    const caseIds = await everyChosen(this.past);
    const views = [...this.shown].filter(isFolded);
    for (let start = 0; start < caseIds.length; start += PART) {
      const part = caseIds.slice(start, start + PART);
      const events = (await toldEntries(this.past, part, this.cases)).map((row) => eventOf(row, this.cases));
      const told = retell(events);
      const others = told.filter((event, index) => isAnother(event, events[index]));
      const streams = new Set(others.map(({ stream }) => stream));
      const types = new Set(others.map(({ type }) => type));
      // Where a view hears nothing of what is told otherwise, its rows are what they were.
      const concerned = views.filter(({ handlers }) => [...types].some((type) => handlers.has(type)));
      if (concerned.length === 0) continue;
      const rows = folded(
        concerned,
        told.filter(({ stream }) => streams.has(stream)),
      );
      const ids = [...streams].map((stream) => idOf({ stream }));
      for (const view of concerned) {
        await takeAway(this.past, view, ids);
        await putRows(this.past, view, rows.get(view) ?? []);
      }
    }
  }
}

/** The rows of the timeline are the events themselves. */
function isFolded(view: View): boolean {
  return view !== caseTimelineView;
}

function isAnother(told: Recorded, event: Recorded | undefined): boolean {
  return told !== event && !isDeepStrictEqual(told, event);
}

/**
 * Chooses the cases the past is told of.
 *
 * @returns those that moved since
 * @throws TooManyCases
 */
export async function beginPast(past: Database, cases: CasesOfThePast): Promise<readonly string[]> {
  await sql`SET LOCAL default_statistics_target = ${sql.lit(SURVEY)}`.execute(past);
  await sql`SET LOCAL random_page_cost = ${sql.lit(PAGE_COST)}`.execute(past);
  return await chosenCases(past, cases);
}

/** The rows of the cases, as the events say that the moment knows of them; a part of the cases after the other. */
export async function* foldedParts(
  past: Database,
  moment: CasesOfThePast,
  caseIds: readonly string[],
  views: readonly View[],
): AsyncGenerator<ReturnType<typeof folded>> {
  if (views.length === 0) return;
  for (let start = 0; start < caseIds.length; start += PART) {
    const entries = await toldEntries(past, caseIds.slice(start, start + PART), moment);
    yield folded(
      views,
      entries.map((entry) => eventOf(entry, moment)),
    );
  }
}
