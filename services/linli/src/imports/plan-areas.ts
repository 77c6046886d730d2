import { AREA_LEVELS, type AreaLevel, areaEvents } from '@linli/case-domain';
import { parseWire } from '@linli/contracts';
import type { z } from 'zod';
import { ImportFailure } from './import-failure.js';
import type { Row } from './read-rows.js';
import type { RowProblem } from './row-problem.js';

const COLUMNS = ['code', 'name', 'level', 'parent_code'] as const;

const schema = areaEvents.AreaEstablished.schema;

/** An area to be established. */
export type PlannedArea = z.infer<typeof schema>;

/** Code length per level; grids carry two or three digits of their own. */
const CODE_LENGTHS: Readonly<Record<AreaLevel, readonly number[]>> = {
  city: [4],
  district: [6],
  street: [9],
  community: [12],
  grid: [14, 15],
  village: [12],
  section: [14],
  group: [16],
  representative: [18],
  household: [21],
};

/** Areas in an order in which every parent comes before its children, and the rows that are refused. */
export interface AreaPlan {
  readonly areas: readonly PlannedArea[];
  readonly problems: readonly RowProblem[];
}

/**
 * Checks an area file as a whole before anything is recorded: columns, codes, levels, duplicates, parents.
 * A child of a refused area is refused too. `isKnown` answers for areas recorded earlier.
 * @throws ImportFailure COLUMN_MISSING
 */
export function planAreas(rows: readonly Row[], from: string, isKnown: (code: string) => boolean): AreaPlan {
  for (const column of COLUMNS) {
    if (rows[0] && !(column in rows[0].values)) throw new ImportFailure('COLUMN_MISSING', { column });
  }
  const problems: RowProblem[] = [];
  const firstRow = new Map<string, number>();
  const byLevel = new Map<AreaLevel, { row: number; area: PlannedArea }[]>(
    AREA_LEVELS.map((level) => [level, []]),
  );

  for (const row of rows) {
    const problem = problemOf(row, firstRow);
    if (problem) {
      problems.push(problem);
      continue;
    }
    const area = areaOf(row, from);
    firstRow.set(area.code, row.number);
    byLevel.get(area.level)?.push({ row: row.number, area });
  }

  const planned = new Map<string, PlannedArea>();
  for (const level of AREA_LEVELS) {
    for (const { row, area } of byLevel.get(level) ?? []) {
      const { parentCode } = area;
      // The topmost area of a file hangs on a province, which Linli does not keep.
      if (parentCode.length > 3 && !planned.has(parentCode) && !isKnown(parentCode)) {
        problems.push({ row, field: 'parent_code', reason: 'unknown_code', value: parentCode });
      } else {
        planned.set(area.code, area);
      }
    }
  }
  return { areas: [...planned.values()], problems: problems.toSorted((a, b) => a.row - b.row) };
}

function areaOf({ values }: Row, from: string): PlannedArea {
  const { code = '', name = '', level = '', parent_code: parentCode = '' } = values;
  return { code, name: name.trim(), level: level as AreaLevel, parentCode, from };
}

function problemOf(row: Row, firstRow: ReadonlyMap<string, number>): RowProblem | undefined {
  if (row.unreadable) return { row: row.number, field: '', reason: row.unreadable };
  for (const field of COLUMNS) {
    if (!row.values[field]?.trim()) return { row: row.number, field, reason: 'required' };
  }
  const area = areaOf(row, '2000-01-01');
  const lengths: readonly number[] | undefined = CODE_LENGTHS[area.level];
  if (!lengths) return { row: row.number, field: 'level', reason: 'not_in_list', value: area.level };
  if (!/^\d+$/.test(area.code) || !lengths.includes(area.code.length)) {
    return {
      row: row.number,
      field: 'code',
      reason: 'wrong_length_for_level',
      value: area.code,
      params: { level: area.level },
    };
  }
  const parsed = parseWire(schema, area);
  const refused = 'refused' in parsed ? parsed.refused[0] : undefined;
  if (refused) {
    const field = refused.field.slice(1);
    return { row: row.number, field, reason: refused.reason, value: row.values[field] ?? '' };
  }
  const first = firstRow.get(area.code);
  return first === undefined
    ? undefined
    : { row: row.number, field: 'code', reason: 'duplicate', value: area.code, params: { first } };
}
