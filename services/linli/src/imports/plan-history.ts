import type { CaseCommand } from '@linli/case-domain';
import { fileReport, openCase, parseWire } from '@linli/contracts';
import { v5 as uuidv5 } from 'uuid';
import type { z } from 'zod';
import type { HistoryMapping } from './history-mapping.js';
import { ImportFailure } from './import-failure.js';
import { instantOf } from './instant-of.js';
import { planActivity } from './plan-activity.js';
import type { Row } from './read-rows.js';
import type { RowProblem } from './row-problem.js';

/** Namespace of the ids of what is imported: the same row of the same system is the same thing, however often it comes. */
const IMPORTED_HISTORY = 'a4f0c7e2-52b9-5a0e-8d53-0b6b2f6f9c41';

/** What the log says happened at one moment; several commands where one row stands for more than one fact. */
export interface PlannedMoment {
  readonly row: number;
  /** The column a refusal is about. */
  readonly field: string;
  readonly at: string;
  readonly commands: readonly {
    readonly key: string;
    readonly command: CaseCommand;
    readonly unit?: string;
  }[];
}

/** A case of the log, in the order in which it is to be recorded. */
export interface PlannedCase {
  readonly row: number;
  readonly rows: readonly number[];
  readonly caseId: string;
  readonly startedAt: string;
  readonly report: { readonly reportId: string; readonly body: z.output<typeof fileReport> };
  readonly opening: z.output<typeof openCase>;
  readonly acceptance: PlannedMoment;
  readonly activities: readonly PlannedMoment[];
  /** Resolution and verification, of a case that ended. */
  readonly ending?: { readonly resolution: PlannedMoment; readonly verification: PlannedMoment };
}

/** What the planning of a log needs to know beside the mapping. */
export interface HistoryPlanOptions {
  readonly mapping: HistoryMapping;
  /** True for areas that exist. */
  readonly isArea: (code: string) => boolean;
  /** ISO instant; nothing can have occurred later. */
  readonly now: string;
}

/**
 * The cases of a log with one row per event, and the rows that are refused. Of a case, what stands for the whole of it
 * (start, end, deadline, type, area) is taken from the first row that has it. Its activities come in the order of their
 * times, those of equal time as in the file; those the log puts after the end of the case are recorded before it is
 * closed, with their own times. Nothing is recorded yet.
 *
 * @throws ImportFailure COLUMN_MISSING
 */
export function planHistory(
  rows: readonly Row[],
  options: HistoryPlanOptions,
): { readonly cases: readonly PlannedCase[]; readonly problems: readonly RowProblem[] } {
  const { columns, details } = options.mapping;
  for (const column of [...Object.values(columns), ...details]) {
    if (rows[0] && column !== undefined && !(column in rows[0].values))
      throw new ImportFailure('COLUMN_MISSING', { column });
  }
  const problems: RowProblem[] = [];
  const byCase = new Map<string, Row[]>();
  for (const row of rows) {
    const key = cell(row, columns.case, options.mapping);
    if (row.unreadable) problems.push({ row: row.number, field: '', reason: row.unreadable });
    else if (key === undefined) problems.push({ row: row.number, field: columns.case, reason: 'required' });
    else {
      const others = byCase.get(key);
      if (others) others.push(row);
      else byCase.set(key, [row]);
    }
  }
  const cases: PlannedCase[] = [];
  for (const [key, own] of byCase) {
    const planned = planCase(key, own, options);
    problems.push(...planned.problems);
    if (planned.planned) cases.push(planned.planned);
  }
  return { cases, problems: problems.toSorted((one, other) => one.row - other.row) };
}

/** The problem of a case for the row it is found in, and for every other row of the case that it is in. */
export function refuseCase(problem: RowProblem, rows: readonly number[]): RowProblem[] {
  const params = { first: problem.row };
  const others = rows.filter((row) => row !== problem.row);
  return [problem, ...others.map((row) => ({ row, field: '', reason: 'case_refused', params }))];
}

/** What stands in a cell; undefined for nothing, and for what the mapping takes for nothing. */
function cell(row: Row, column: string | undefined, { blanks }: HistoryMapping): string | undefined {
  const value = column === undefined ? undefined : row.values[column]?.trim();
  return value === undefined || value === '' || blanks.includes(value) ? undefined : value;
}

function planCase(
  key: string,
  rows: readonly Row[],
  { mapping, isArea, now }: HistoryPlanOptions,
): { readonly planned?: PlannedCase; readonly problems: readonly RowProblem[] } {
  const { columns, system, offset } = mapping;
  const idOf = (name: string): string => uuidv5(`${system}/${key}/${name}`, IMPORTED_HISTORY);
  const numbers = rows.map(({ number }) => number);
  const [first = 0] = numbers;
  const found = (column: string | undefined): { row: number; value?: string } => {
    const row = rows.find((candidate) => cell(candidate, column, mapping) !== undefined);
    const value = row && cell(row, column, mapping);
    return value === undefined ? { row: first } : { row: row?.number ?? first, value };
  };
  const refused = (field: string, reason: string, given: { row: number; value?: string }) => ({
    problems: refuseCase(
      {
        row: given.row,
        field,
        reason,
        ...(given.value !== undefined && { value: given.value.slice(0, 60) }),
      },
      numbers,
    ),
  });

  const moments: Partial<Record<'start' | 'end' | 'deadline', string>> = {};
  for (const name of ['start', 'end', 'deadline'] as const) {
    const column = columns[name];
    const given = found(column);
    const at = instantOf(given.value, offset);
    if (at === null) return refused(column ?? '', 'not_a_date', given);
    if (at === undefined && name === 'start') return refused(columns.start, 'required', given);
    if (at !== undefined && name !== 'deadline' && at > now)
      return refused(column ?? '', 'in_the_future', given);
    if (at !== undefined && at < (moments.start ?? ''))
      return refused(column ?? '', 'before_case_start', given);
    if (at !== undefined) moments[name] = at;
  }
  const { start = '', end, deadline } = moments;
  const area = found(columns.area);
  const areaCode = area.value ?? mapping.area;
  if (areaCode === undefined) return refused(columns.area ?? 'area', 'required', area);
  if (!isArea(areaCode))
    return refused(columns.area ?? 'area', 'unknown_code', { row: area.row, value: areaCode });
  const typeCode = mapping.types[found(columns.type).value ?? ''] ?? mapping.typeCode;

  const report = parseWire(fileReport, {
    channel: 'import',
    place: { areaCode },
    text: mapping.text.replaceAll('{case}', key),
    typeCode,
    source: { system, key },
  });
  const opening = parseWire(openCase, {
    reportId: idOf('report'),
    title: mapping.title.replaceAll('{case}', key),
    typeCode,
  });
  for (const parsed of [report, opening]) {
    const [fault] = 'refused' in parsed ? parsed.refused : [];
    if (fault) return refused(columns.case, fault.reason, { row: first, value: key });
  }
  if ('refused' in report || 'refused' in opening) return { problems: [] };

  const activities: PlannedMoment[] = [];
  const problems: RowProblem[] = [];
  const firstRow = new Map<string, number>();
  for (const row of rows) {
    const planned = planActivity(row, {
      mapping,
      start,
      now,
      ...(deadline !== undefined && { deadline }),
      idOf,
      cell: (column) => cell(row, column, mapping),
      firstRow,
    });
    if ('reason' in planned) problems.push(planned);
    else if (planned.commands.length > 0) activities.push(planned);
  }
  const { outcome, notResolvedBecause, finding, handlingNote, publicReply, checklist } = mapping.ending;
  const because = notResolvedBecause === undefined ? {} : { notResolvedBecause };
  const ended = { row: found(columns.end).row, field: columns.end ?? '', at: end ?? '' };
  return {
    planned: {
      row: first,
      rows: numbers,
      caseId: idOf('case'),
      startedAt: start,
      report: { reportId: idOf('report'), body: report.value },
      opening: opening.value,
      acceptance: moment({ row: first, field: columns.deadline ?? columns.start, at: start }, 'acceptance', {
        type: 'AcceptCase',
        ...(deadline !== undefined && { takenOver: { dueAt: deadline, from: system } }),
      }),
      activities: activities.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at))),
      ...(end !== undefined && {
        ending: {
          resolution: moment(ended, 'resolution', {
            type: 'Resolve',
            outcome,
            ...because,
            finding,
            handlingNote,
            publicReply,
            evidence: [],
          }),
          verification: moment(ended, 'verification', { type: 'Verify', result: 'pass', checklist }),
        },
      }),
    },
    problems,
  };
}

function moment(
  where: Pick<PlannedMoment, 'row' | 'field' | 'at'>,
  key: string,
  command: CaseCommand,
): PlannedMoment {
  return { ...where, commands: [{ key, command }] };
}
