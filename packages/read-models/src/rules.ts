import { type CalendarYear, chinaYears, type WorkingCalendar, workingCalendar } from '@linli/calendar';
import {
  type Catalogue,
  catalogueWith,
  type Limits,
  limitsWith,
  type RetentionSchedules,
  retentionWith,
} from '@linli/case-domain';
import { calendarYears } from './calendar-year/query.js';
import { caseTypeRevisions } from './case-type/query.js';
import type { Database } from './database.js';
import { limitSettings } from './limit/query.js';
import { retentionSettings } from './retention-setting/query.js';

/** Views the rules are read from. */
export const RULE_VIEWS: ReadonlySet<string> = new Set([
  'calendar_year',
  'limit_setting',
  'case_type',
  'retention_setting',
]);

/** What decisions are judged by, through time. */
export interface Rules {
  /** As it is published by now: what is built in, and what was published since on top of it. */
  readonly calendar: WorkingCalendar;
  /** The years it is made of; of a year given twice the later counts. */
  readonly calendarYears: readonly CalendarYear[];
  /** Which publications the calendar is made of; a new one changes it. */
  readonly calendarVersion: string;
  readonly limits: Limits;
  readonly catalogue: Catalogue;
  readonly retention: RetentionSchedules;
}

/** The rules as they are known by now. */
export async function readRules(db: Database): Promise<Rules> {
  const [years, settings, revisions, retention] = await Promise.all([
    calendarYears(db),
    limitSettings(db),
    caseTypeRevisions(db),
    retentionSettings(db),
  ]);
  // Of two versions of a year the later one stands later, and counts.
  const published = years.map(({ year, restDays, makeupWorkdays }) => ({
    year: Number(year),
    restDays,
    makeupWorkdays,
  }));
  const given = [...chinaYears, ...published];
  const versions = new Map(chinaYears.map(({ year }) => [String(year), 0]));
  for (const { year, version } of years) versions.set(year, version);
  return {
    calendar: workingCalendar(given),
    calendarYears: given,
    calendarVersion: [...versions].map(([year, version]) => `${year}.${version}`).join(' '),
    retention: retentionWith(retention.map(({ beginsOn: from, ...set }) => ({ ...set, from }))),
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
