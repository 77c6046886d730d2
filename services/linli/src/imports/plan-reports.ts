import { fileReport, parseWire } from '@linli/contracts';
import { v5 as uuidv5 } from 'uuid';
import type { z } from 'zod';
import { instantOf } from './instant-of.js';
import type { Row } from './read-rows.js';
import type { ColumnMap, ReportField } from './report-columns.js';
import type { RowProblem } from './row-problem.js';

/** Namespace of the ids of imported reports: the same row of the same system is the same report, however often it comes. */
const IMPORTED_REPORT = '5b2c9d34-61a1-5d5e-9f0e-6c1b7a0e8f21';
/** Namespace of the references of reporters an import only numbers. */
const IMPORTED_PERSON = 'd0a6f7be-2a37-57c1-8a54-1f3d60c2b9aa';

/** What comes later than 24 hours needs a reason on record. */
const LATE_REASON = '批量导入历史诉求 Imported in bulk';

/** A report to be filed, under an id that a repetition of the import finds again. */
export interface PlannedReport {
  readonly row: number;
  readonly reportId: string;
  readonly body: z.output<typeof fileReport>;
}

export interface ReportPlanOptions {
  /** Name of the system the file comes from; with the key it identifies a report. */
  readonly system: string;
  /** Area for rows that name none. */
  readonly defaultArea?: string | undefined;
  readonly columns: ColumnMap;
  /** True for areas that exist. */
  readonly isArea: (code: string) => boolean;
  /** ISO instant; nothing can have occurred later. */
  readonly now: string;
}

/** The reports of a file and the rows that are refused, each with field and reason. Nothing is recorded yet. */
export function planReports(
  rows: readonly Row[],
  options: ReportPlanOptions,
): { readonly reports: readonly PlannedReport[]; readonly problems: readonly RowProblem[] } {
  const reports: PlannedReport[] = [];
  const problems: RowProblem[] = [];
  const firstRow = new Map<string, number>();
  for (const row of rows) {
    const planned = planRow(row, options);
    const first = 'reportId' in planned ? firstRow.get(planned.reportId) : undefined;
    if (!('reportId' in planned)) problems.push(...planned.problems);
    else if (first !== undefined)
      problems.push({ row: row.number, field: 'key', reason: 'duplicate', params: { first } });
    else {
      firstRow.set(planned.reportId, row.number);
      reports.push(planned);
    }
  }
  return { reports, problems };
}

function planRow(row: Row, options: ReportPlanOptions): PlannedReport | { problems: RowProblem[] } {
  const refused = (field: ReportField | '', reason: string): { problems: RowProblem[] } => ({
    problems: [{ row: row.number, field, reason, ...shown(field, cell(row, options.columns, field)) }],
  });
  if (row.unreadable) return refused('', row.unreadable);
  const value = (field: ReportField): string | undefined => cell(row, options.columns, field);

  const key = value('key');
  if (key === undefined) return refused('key', 'required');
  const text = [value('subject'), value('text')].filter((part) => part !== undefined).join('\n');
  if (text === '') return refused('text', 'required');
  const areaCode = value('area_code') ?? options.defaultArea;
  if (areaCode === undefined) return refused('area_code', 'required');
  if (!options.isArea(areaCode)) return refused('area_code', 'unknown_code');
  const occurredAt = instantOf(value('occurred_at'));
  if (occurredAt === null) return refused('occurred_at', 'not_a_date');
  if (occurredAt !== undefined && occurredAt > options.now) return refused('occurred_at', 'in_the_future');
  const urgent = yesOrNo(value('urgent'));
  if (urgent === null) return refused('urgent', 'not_in_list');
  const confidential = yesOrNo(value('confidential'));
  if (confidential === null) return refused('confidential', 'not_in_list');

  const parsed = parseWire(fileReport, {
    channel: 'import',
    place: { areaCode, ...optional('building', value('building')), ...optional('address', value('address')) },
    text,
    ...optional('typeCode', value('type_code')),
    urgent: urgent ?? false,
    confidentialReporter: confidential ?? false,
    ...optional('reporter', reporterOf(value, options.system, key)),
    source: { system: options.system, key },
    ...(occurredAt === undefined ? {} : { occurredAt, lateReason: LATE_REASON }),
  });
  if ('refused' in parsed) {
    return {
      problems: parsed.refused.map(({ field, reason }) => ({
        row: row.number,
        field: COLUMN_OF[field] ?? field,
        reason,
      })),
    };
  }
  return {
    row: row.number,
    reportId: uuidv5(`${options.system}/${key}`, IMPORTED_REPORT),
    body: parsed.value,
  };
}

/** Where a field of the wire stands in the file. */
const COLUMN_OF: Readonly<Record<string, ReportField>> = {
  '/text': 'text',
  '/typeCode': 'type_code',
  '/place/areaCode': 'area_code',
  '/place/building': 'building',
  '/place/address': 'address',
  '/source/key': 'key',
  '/reporter/name': 'reporter_name',
  '/reporter/phone': 'reporter_phone',
};

function cell(row: Row, columns: ColumnMap, field: ReportField | ''): string | undefined {
  const heading = field === '' ? undefined : columns.get(field);
  const value = heading === undefined ? undefined : row.values[heading]?.trim();
  return value === '' ? undefined : value;
}

/** The value of a code or a date may be shown in the error report; names, phones and texts may not. */
function shown(field: ReportField | '', value: string | undefined): { value?: string } {
  const harmless: readonly string[] = [
    'key',
    'area_code',
    'type_code',
    'occurred_at',
    'urgent',
    'confidential',
  ];
  return value !== undefined && harmless.includes(field) ? { value: value.slice(0, 60) } : {};
}

/**
 * The reference is made from the number the system gives the reporter, or from the row: never from a name or a phone,
 * which could be found again by trying them all.
 */
function reporterOf(
  value: (field: ReportField) => string | undefined,
  system: string,
  key: string,
): object | undefined {
  const [reference, name, phone] = [value('reporter_ref'), value('reporter_name'), value('reporter_phone')];
  if (reference === undefined && name === undefined && phone === undefined) return undefined;
  const personRef = uuidv5(
    reference === undefined ? `${system}/row/${key}` : `${system}/${reference}`,
    IMPORTED_PERSON,
  );
  return { personRef, ...optional('name', name), ...optional('phone', phone) };
}

function yesOrNo(text: string | undefined): boolean | undefined | null {
  if (text === undefined) return undefined;
  if (['1', 'true', 'yes', 'y', '是', '有'].includes(text.toLowerCase())) return true;
  return ['0', 'false', 'no', 'n', '否', '无'].includes(text.toLowerCase()) ? false : null;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
