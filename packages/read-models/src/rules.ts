import { chinaYears, type WorkingCalendar, workingCalendar } from '@linli/calendar';
import { type Catalogue, catalogueWith, type Limits, limitsWith } from '@linli/case-domain';
import { calendarYears } from './calendar-year/query.js';
import { caseTypeRevisions } from './case-type/query.js';
import type { Database } from './database.js';
import { limitSettings } from './limit/query.js';

/** Views the rules are read from. */
export const RULE_VIEWS: ReadonlySet<string> = new Set(['calendar_year', 'limit_setting', 'case_type']);

/** What decisions are judged by, through time. */
export interface Rules {
  /** As it is published by now: what is built in, and what was published since on top of it. */
  readonly calendar: WorkingCalendar;
  /** Which publications the calendar is made of; a new one changes it. */
  readonly calendarVersion: string;
  readonly limits: Limits;
  readonly catalogue: Catalogue;
}

/** The rules as they are known by now. */
export async function readRules(db: Database): Promise<Rules> {
  const [years, settings, revisions] = await Promise.all([
    calendarYears(db),
    limitSettings(db),
    caseTypeRevisions(db),
  ]);
  // Of two versions of a year the later one stands later, and counts.
  const published = years.map(({ year, restDays, makeupWorkdays }) => ({
    year: Number(year),
    restDays,
    makeupWorkdays,
  }));
  const versions = new Map(chinaYears.map(({ year }) => [String(year), 0]));
  for (const { year, version } of years) versions.set(year, version);
  return {
    calendar: workingCalendar([...chinaYears, ...published]),
    calendarVersion: [...versions].map(([year, version]) => `${year}.${version}`).join(' '),
    limits: limitsWith(settings.map(({ name, value, beginsOn: from }) => ({ name, value, from }))),
    catalogue: catalogueWith(
      revisions.map(({ code, version, changes, beginsOn: from, reason }) => ({
        code,
        version,
        changes,
        from,
        reason,
      })),
    ),
  };
}
