import t from 'tap';
import { planReports } from '../../src/imports/plan-reports.js';
import type { Row } from '../../src/imports/read-rows.js';
import { mapColumns } from '../../src/imports/report-columns.js';

const now = '2026-11-24T02:00:00.000Z';

function plan(values: readonly Readonly<Record<string, string>>[], system = 'platform') {
  const rows: Row[] = values.map((row, index) => ({ number: index + 2, values: row }));
  const columns = mapColumns([...new Set(values.flatMap(Object.keys))], {});
  return planReports(rows, {
    system,
    defaultArea: '370199001',
    columns,
    isArea: (code) => code.startsWith('370199'),
    now,
  });
}

t.test('a row becomes a report with its own time, source and a reason for being late', async (t) => {
  const [report] = plan([
    {
      编号: '17',
      主题: '夜间施工',
      留言详情: '每晚十点到凌晨五点。',
      留言时间: '2019-11-22T16:54:42+08:00',
      reporter: 'R00004',
    },
  ]).reports;
  t.match(report, {
    row: 2,
    body: {
      channel: 'import',
      text: '夜间施工\n每晚十点到凌晨五点。',
      place: { areaCode: '370199001' },
      occurredAt: '2019-11-22T08:54:42.000Z',
      lateReason: String,
      source: { system: 'platform', key: '17' },
      reporter: { personRef: String },
    },
  });
});

t.test('the same row of the same system is the same report, however often it comes', async (t) => {
  const row = { id: '17', text: '井盖松动' };
  const ids = [plan([row]), plan([row]), plan([row], 'another')].map(({ reports }) => reports[0]?.reportId);
  t.equal(ids[0], ids[1]);
  t.not(ids[0], ids[2]);
});

t.test(
  'a reference is never made from a name or a phone, which could be found again by trying them all',
  async (t) => {
    const person = { reporter_name: '秦桂芬', reporter_phone: '13800138021' };
    const { reports } = plan([
      { id: '1', text: '漏水', ...person },
      { id: '2', text: '漏水', ...person },
    ]);
    t.not(reports[0]?.body.reporter?.personRef, reports[1]?.body.reporter?.personRef);
  },
);

t.test('a time without a zone is the time in Shanghai, and a day alone its beginning', async (t) => {
  const times = ['2026-01-02 08:00:00', '2026/01/02', '2026-01-02'];
  const { reports } = plan(times.map((at, index) => ({ id: String(index), text: '噪声', time: at })));
  t.same(
    reports.map(({ body }) => body.occurredAt),
    ['2026-01-02T00:00:00.000Z', '2026-01-01T16:00:00.000Z', '2026-01-01T16:00:00.000Z'],
  );
});

for (const [what, row, problem] of [
  ['no key', { id: '', text: '漏水' }, { field: 'key', reason: 'required' }],
  ['no text', { id: '1', text: ' ' }, { field: 'text', reason: 'required' }],
  ['a text that is too long', { id: '1', text: '长'.repeat(2001) }, { field: 'text', reason: 'too_long' }],
  ['a control character', { id: '1', text: '漏\u0000水' }, { field: 'text', reason: 'unlawful_character' }],
  [
    'an unknown area',
    { id: '1', text: '漏水', area_code: '110101' },
    { field: 'area_code', reason: 'unknown_code' },
  ],
  [
    'a time that is none',
    { id: '1', text: '漏水', time: '昨天' },
    { field: 'occurred_at', reason: 'not_a_date' },
  ],
  [
    'a time to come',
    { id: '1', text: '漏水', time: '2027-01-01' },
    { field: 'occurred_at', reason: 'in_the_future' },
  ],
  [
    'neither yes nor no',
    { id: '1', text: '漏水', urgent: '也许' },
    { field: 'urgent', reason: 'not_in_list' },
  ],
  [
    'a type that is no code',
    { id: '1', text: '漏水', type: '漏水' },
    { field: 'type_code', reason: 'wrong_form' },
  ],
] as const) {
  t.test(`a row with ${what} is refused with field and reason`, async (t) => {
    t.match(plan([row]), { reports: [], problems: [{ row: 2, ...problem }] });
  });
}

t.test('a refused row never repeats a text, a name or a phone', async (t) => {
  const { problems } = plan([
    { id: '1', text: '长'.repeat(2001), reporter_name: '秦桂芬', reporter_phone: '13800138021' },
  ]);
  t.notMatch(JSON.stringify(problems), /长|秦|138/);
});

t.test('a key that comes twice in a file is refused the second time', async (t) => {
  const { reports, problems } = plan([
    { id: '1', text: '漏水' },
    { id: '1', text: '噪声' },
  ]);
  t.equal(reports.length, 1);
  t.match(problems, [{ row: 3, field: 'key', reason: 'duplicate', params: { first: 2 } }]);
});

t.test('a surname beyond the basic plane stays whole', async (t) => {
  const [report] = plan([{ id: '1', text: '漏水', name: '𠮷田' }]).reports;
  t.equal(report?.body.reporter?.name, '𠮷田');
});

t.test('a file without a text column is refused whole', async (t) => {
  t.throws(() => mapColumns(['id', 'likes'], {}), { code: 'COLUMN_MISSING', details: { column: 'text' } });
  t.throws(() => mapColumns(['id', 'text'], { text: '正文' }), {
    code: 'COLUMN_MISSING',
    details: { column: '正文' },
  });
});
