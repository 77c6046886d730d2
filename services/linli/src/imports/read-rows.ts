import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import exceljs from 'exceljs';
import { ImportFailure } from './import-failure.js';

/** A row of an import file by column name, with the number a person finds it by (the heading is row 1). */
export interface Row {
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
  /** Set when the row could not be read at all; `values` is empty then. */
  readonly unreadable?: string;
}

/** Reads a .csv, .jsonl or .xlsx file row by row. A file of another kind, or without a heading, is refused whole. */
export function readRows(file: string): AsyncIterable<Row> {
  const read = READERS[extname(file).toLowerCase()];
  if (!read) throw new ImportFailure('FILE_KIND_UNKNOWN', { file });
  return read(file);
}

const READERS: Readonly<Record<string, (file: string) => AsyncIterable<Row>>> = {
  '.csv': readCsv,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
  '.xlsx': readWorkbook,
};

async function* readCsv(file: string): AsyncGenerator<Row> {
  const records = createReadStream(file).pipe(
    parse({ bom: true, columns: true, relax_column_count: true, skip_empty_lines: true }),
  ) as AsyncIterable<Record<string, string>>;
  let number = 1;
  try {
    for await (const values of records) {
      number += 1;
      yield { number, values };
    }
  } catch (error) {
    throw new ImportFailure('FILE_UNREADABLE', { file, row: number + 1, reason: (error as Error).message });
  }
  if (number === 1) throw new ImportFailure('FILE_EMPTY', { file });
}

async function* readJsonLines(file: string): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    yield jsonRow(number, line);
  }
  if (number === 0) throw new ImportFailure('FILE_EMPTY', { file });
}

function jsonRow(number: number, line: string): Row {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { number, values: {}, unreadable: 'NOT_AN_OBJECT' };
    }
    const present = Object.entries(value).filter(([, cell]) => cell !== null && cell !== undefined);
    return { number, values: Object.fromEntries(present.map(([name, cell]) => [name, String(cell)])) };
  } catch {
    return { number, values: {}, unreadable: 'NOT_JSON' };
  }
}

async function* readWorkbook(file: string): AsyncGenerator<Row> {
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.readFile(file);
  } catch (error) {
    throw new ImportFailure('FILE_UNREADABLE', { file, row: 1, reason: (error as Error).message });
  }
  const sheet = workbook.worksheets[0];
  const heading = sheet?.getRow(1);
  if (!sheet || !heading || heading.cellCount === 0) throw new ImportFailure('FILE_EMPTY', { file });
  const columns = Array.from({ length: heading.cellCount }, (_, index) =>
    cellText(heading.getCell(index + 1)),
  );
  for (let number = 2; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    if (!row.hasValues) continue;
    yield {
      number,
      values: Object.fromEntries(columns.map((name, index) => [name, cellText(row.getCell(index + 1))])),
    };
  }
}

/** A date cell as an ISO instant, everything else as Excel would show it. */
function cellText(cell: exceljs.Cell): string {
  return cell.value instanceof Date ? cell.value.toISOString() : cell.text.trim();
}
