import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import t, { type Test } from 'tap';
import { type Row, readRows } from '../../src/imports/read-rows.js';

async function rowsOf(t: Test, name: string, content: string | Uint8Array): Promise<Row[]> {
  const file = join(t.testdir(), name);
  await writeFile(file, content);
  const rows: Row[] = [];
  for await (const row of readRows(file)) rows.push(row);
  return rows;
}

const expected = [
  { number: 2, values: { id: '1', text: '漏水，\n很急' } },
  { number: 3, values: { id: '2', text: '𠮷先生' } },
];

t.test('csv, with or without a byte order mark, with quoted line breaks', async (t) => {
  t.same(await rowsOf(t, 'a.csv', '\uFEFFid,text\n1,"漏水，\n很急"\n2,𠮷先生\n'), expected);
});

t.test('one JSON object a line; a line that is none is named, the others are read', async (t) => {
  const rows = await rowsOf(t, 'a.jsonl', '{"id":1,"text":"漏水"}\n\n[1]\n{"id":\n');
  t.same(rows, [
    { number: 1, values: { id: '1', text: '漏水' } },
    { number: 3, values: {}, unreadable: 'NOT_AN_OBJECT' },
    { number: 4, values: {}, unreadable: 'NOT_JSON' },
  ]);
});

t.test('the first sheet of a workbook, with dates as instants', async (t) => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('诉求');
  sheet.addRow(['id', 'text', 'time']);
  sheet.addRow([1, '漏水', new Date('2026-01-02T00:00:00Z')]);
  const rows = await rowsOf(t, 'a.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  t.same(rows, [{ number: 2, values: { id: '1', text: '漏水', time: '2026-01-02T00:00:00.000Z' } }]);
});

for (const [what, name, content, code] of [
  ['of another kind', 'a.pdf', 'x', 'FILE_KIND_UNKNOWN'],
  ['that is empty', 'a.csv', '', 'FILE_EMPTY'],
  ['that has only a heading', 'a.csv', 'id,text\n', 'FILE_EMPTY'],
  ['with no line', 'a.jsonl', '', 'FILE_EMPTY'],
  ['whose quote never ends', 'a.csv', 'id,text\n1,"漏水\n', 'FILE_UNREADABLE'],
  ['that only calls itself a workbook', 'a.xlsx', 'PK nonsense', 'FILE_UNREADABLE'],
] as const) {
  t.test(`a file ${what} is refused whole`, async (t) => {
    await t.rejects(rowsOf(t, name, content), { code });
  });
}
