import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from './sheet.js';
import { inShanghai } from './wall-time.js';

/**
 * A sheet as CSV (RFC 4180) in UTF-8. The byte order mark lets Excel see the Chinese; a text that begins like a formula
 * gets an apostrophe, so that a title somebody filed never runs in a leader's spreadsheet (OWASP, CSV injection).
 */
export function writeCsv({ columns, rows }: Sheet): Uint8Array {
  const text = stringify([columns, ...rows.map((row) => row.map(written))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return Buffer.from(text);
}

/** Numbers in full, moments as the clock in Shanghai showed them. */
function written(cell: Cell): string | number | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'rate' in cell ? cell.rate : inShanghai(cell.at).slice(0, 19).replace('T', ' ');
}
