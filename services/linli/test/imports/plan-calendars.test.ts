import t from 'tap';
import { planCalendars } from '../../src/imports/plan-calendars.js';
import type { Row } from '../../src/imports/read-rows.js';

function rows(...lines: readonly string[]): Row[] {
  return lines.map((line, index) => {
    const [date = '', kind = '', name = ''] = line.split(',');
    return { number: index + 2, values: { date, kind, name } };
  });
}

t.test('days are gathered by year, rest days with their holiday', async (t) => {
  const lines = ['2027-01-01,holiday,元旦', '2027-01-09,makeup_workday,', '2028-01-01,holiday,元旦'];
  t.strictSame(planCalendars(rows(...lines)), {
    years: [
      { year: 2027, restDays: [{ date: '2027-01-01', name: '元旦' }], makeupWorkdays: ['2027-01-09'] },
      { year: 2028, restDays: [{ date: '2028-01-01', name: '元旦' }], makeupWorkdays: [] },
    ],
    problems: [],
  });
});

t.test('a row that cannot be read is named with its field', async (t) => {
  const lines = ['1 January,holiday,元旦', '2027-01-02,free,元旦', '2027-01-03,holiday, '];
  t.match(planCalendars([...rows(...lines), { number: 5, values: {}, unreadable: 'NOT_JSON' }]).problems, [
    { row: 2, field: 'date', reason: 'not_a_date', value: '1 January' },
    { row: 3, field: 'kind', reason: 'not_in_list', value: 'free' },
    { row: 4, field: 'name', reason: 'required' },
    { row: 5, reason: 'NOT_JSON' },
  ]);
});

t.test('a file without the columns is no calendar', async (t) => {
  t.throws(() => planCalendars([{ number: 2, values: { date: '2027-01-01' } }]), { code: 'COLUMN_MISSING' });
});
