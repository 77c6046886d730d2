import { ImportFailure } from './import-failure.js';
import type { Row } from './read-rows.js';
import type { RowProblem } from './row-problem.js';

const COLUMNS = ['date', 'kind', 'name'] as const;

/** What the calendar of a year says, as it stands in the file. */
export interface PlannedYear {
  readonly year: number;
  readonly restDays: { readonly date: string; readonly name: string }[];
  readonly makeupWorkdays: string[];
}

/** The years of a file, or the rows that cannot be read. Whether the days make sense is for the rules to say. */
export interface CalendarPlan {
  readonly years: readonly PlannedYear[];
  readonly problems: readonly RowProblem[];
}

/**
 * Reads a file with one row per day: `date`, `kind` (holiday, makeup_workday), `name`. Other columns are left alone.
 * @throws ImportFailure COLUMN_MISSING
 */
export function planCalendars(rows: readonly Row[]): CalendarPlan {
  for (const column of COLUMNS) {
    if (rows[0] && !(column in rows[0].values)) throw new ImportFailure('COLUMN_MISSING', { column });
  }
  const years = new Map<string, PlannedYear>();
  const problems: RowProblem[] = [];
  for (const { number: row, values, unreadable } of rows) {
    const { date = '', kind = '', name = '' } = values;
    if (unreadable !== undefined) problems.push({ row, field: '', reason: unreadable });
    else if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
      problems.push({ row, field: 'date', reason: 'not_a_date', value: date });
    } else {
      const year = years.get(date.slice(0, 4)) ?? {
        year: Number(date.slice(0, 4)),
        restDays: [],
        makeupWorkdays: [],
      };
      years.set(date.slice(0, 4), year);
      if (kind === 'makeup_workday') year.makeupWorkdays.push(date);
      else if (kind !== 'holiday') problems.push({ row, field: 'kind', reason: 'not_in_list', value: kind });
      else if (name.trim() === '') problems.push({ row, field: 'name', reason: 'required' });
      else year.restDays.push({ date, name: name.trim() });
    }
  }
  return { years: [...years.values()], problems };
}
