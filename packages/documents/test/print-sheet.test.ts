import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import t from 'tap';
import { printSheet, type Sheet } from '../src/index.js';

const sheet: Sheet = {
  title: '立案量: [A/B]?',
  fileName: '立案量-柳荫社区-2026-11-01-2026-11-25',
  columns: ['事项', '数', '率', '时间'],
  rows: [
    ['𠮷家漏水，"楼上"说不是', 12, { rate: 0.125 }, { at: '2026-11-24T16:00:00.000Z' }],
    ['=HYPERLINK("http://evil")', 0, null, null],
  ],
  notes: [['区域', '柳荫社区']],
  notesTitle: '说明',
};

t.test('a sheet as CSV opens in Excel with its Chinese, its quotes and Shanghai time', async (t) => {
  const { bytes, fileName, mediaType } = await printSheet(sheet, 'csv');
  const text = Buffer.from(bytes).toString();
  t.equal(fileName, '立案量-柳荫社区-2026-11-01-2026-11-25.csv');
  t.match(mediaType, 'text/csv');
  t.equal(text.charCodeAt(0), 0xfeff, 'the mark by which Excel knows UTF-8');
  const rows: string[][] = parse(text, { bom: true });
  t.same(rows[0], sheet.columns);
  t.same(rows[1], ['𠮷家漏水，"楼上"说不是', '12', '0.125', '2026-11-25 00:00:00']);
});

t.test('what somebody filed is never a formula in the spreadsheet of a leader', async (t) => {
  const rows: string[][] = parse(Buffer.from((await printSheet(sheet, 'csv')).bytes), { bom: true });
  t.equal(rows[2]?.[0], `'=HYPERLINK("http://evil")`);
  const table = await firstTab();
  t.equal(table.getCell('A3').type, exceljs.ValueType.String);
  t.equal(table.getCell('A3').value, '=HYPERLINK("http://evil")');
});

t.test('a sheet as a workbook keeps numbers numbers, rates rates and moments moments', async (t) => {
  const table = await firstTab();
  t.equal(table.getCell('B2').value, 12);
  t.equal(table.getCell('C2').value, 0.125);
  t.equal(table.getCell('C2').numFmt, '0.0%');
  t.same(table.getCell('D2').value, new Date('2026-11-25T00:00:00.000Z'), 'the wall clock of Shanghai');
  t.equal(table.getCell('A2').value, '𠮷家漏水，"楼上"说不是');
  t.equal(table.name, '立案量   A B  ', 'characters a tab may not have are gone');
});

t.test('what has to be known to read it stands on a tab of its own', async (t) => {
  const workbook = await read();
  t.equal(workbook.getWorksheet('说明')?.getCell('B1').value, '柳荫社区');
});

t.test('a sheet without rows still says what its columns are', async (t) => {
  const rows: string[][] = parse(Buffer.from((await printSheet({ ...sheet, rows: [] }, 'csv')).bytes), {
    bom: true,
  });
  t.same(rows, [sheet.columns]);
  t.ok((await printSheet({ ...sheet, rows: [] }, 'xlsx')).bytes.length > 0);
});

async function read(): Promise<exceljs.Workbook> {
  const { bytes } = await printSheet(sheet, 'xlsx');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function firstTab(): Promise<exceljs.Worksheet> {
  const [table] = (await read()).worksheets;
  if (table === undefined) throw new Error('no tab');
  return table;
}
