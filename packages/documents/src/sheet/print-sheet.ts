import type { Sheet, SheetFormat } from './sheet.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

/** A file ready to be sent. */
export interface PrintedSheet {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

const MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Makes the file of a sheet. */
export async function printSheet(sheet: Sheet, format: SheetFormat): Promise<PrintedSheet> {
  return {
    bytes: format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet),
    fileName: `${sheet.fileName}.${format}`,
    mediaType: MEDIA_TYPES[format],
  };
}
