import exceljs from 'exceljs';
import type { Cell, Sheet } from './sheet.js';
import { inShanghai } from './wall-time.js';

const WIDEST = 60;
const NARROWEST = 10;
/** How many rows are looked at to find how wide a column is. */
const SAMPLE = 200;

/** A sheet as an Excel workbook: the rows with a heading that stays and filters, and a tab of notes. */
export async function writeXlsx({ title, columns, rows, notes, notesTitle }: Sheet): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const table = workbook.addWorksheet(tabName(title), { views: [{ state: 'frozen', ySplit: 1 }] });
  table.columns = columns.map((header, i) => ({ header, width: widthOf(header, rows, i) }));
  table.getRow(1).font = { bold: true };
  for (const row of rows) {
    const added = table.addRow(row.map(valueOf));
    row.forEach((cell, i) => {
      const format = formatOf(cell);
      if (format !== undefined) added.getCell(i + 1).numFmt = format;
    });
  }
  if (columns.length > 0) {
    table.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  }
  const about = workbook.addWorksheet(tabName(notesTitle));
  about.columns = [{ width: 24 }, { width: 100 }];
  for (const note of notes) about.addRow([...note]).alignment = { wrapText: true, vertical: 'top' };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function valueOf(cell: Cell): string | number | Date | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'rate' in cell ? cell.rate : new Date(inShanghai(cell.at));
}

function formatOf(cell: Cell): string | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined;
  return 'rate' in cell ? '0.0%' : 'yyyy-mm-dd hh:mm';
}

/** A tab's name may have 31 characters and none of these. */
function tabName(title: string): string {
  return Array.from(title.replaceAll(/[[\]*?/\\:]/g, ' '))
    .slice(0, 31)
    .join('');
}

/** As wide as the longest text; Chinese characters take the room of two. */
function widthOf(header: string, rows: Sheet['rows'], column: number): number {
  const cells = rows.slice(0, SAMPLE).map((row) => row[column] ?? null);
  return Math.min(WIDEST, Math.max(NARROWEST, ...[header, ...cells].map((cell) => roomOf(cell) + 2)));
}

function roomOf(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell === 'object') return 'at' in cell ? '2026-11-24 09:30'.length : '100.0%'.length;
  return Array.from(String(cell)).reduce((room, one) => room + (one > '\u2e7f' ? 2 : 1), 0);
}
