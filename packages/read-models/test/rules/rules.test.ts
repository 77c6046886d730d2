import type { CalendarEvent, CatalogueEvent, LimitEvent } from '@linli/case-domain';
import t from 'tap';
import { emptyViews } from '../projected.js';

const published: CalendarEvent['data'] = {
  year: 2027,
  version: 1,
  restDays: [{ date: '2027-01-01', name: '元旦' }],
  makeupWorkdays: ['2027-01-09'],
  source: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-05',
};
const set: LimitEvent['data'] = {
  name: 'mediation',
  value: 25,
  from: '2027-01-01',
  basis: '区规〔2026〕3号',
};
const revision: CatalogueEvent['data'] = {
  code: 'ZL01',
  version: 2,
  changes: { dueClass: 'G', parameters: { min_area_per_head: 6 } },
  from: '2027-01-01',
  reason: '区规〔2026〕4号',
};

t.test('nothing published: the built-in rules hold', async (t) => {
  const { views } = await emptyViews();
  const { calendar, calendarVersion, limits, catalogue } = await views.loadRules();
  t.strictSame(calendar.workday('2026-10-01'), { works: false, known: true });
  t.equal(calendarVersion, '2024.0 2025.0 2026.0');
  t.equal(limits.at('2027-06-01T00:00:00.000Z').mediation, 30);
  t.equal(catalogue.inForce('ZL01', '2027-06-01T00:00:00.000Z')?.version, 1);
});

t.test('a published year is in the calendar at once; a correction replaces it, and both stay', async (t) => {
  const { happen, views, rows } = await emptyViews();
  t.equal((await views.loadRules()).calendar.workday('2027-01-09').known, false);
  await happen('calendar-2027', { type: 'CalendarYearPublished', data: published });
  const first = await views.loadRules();
  t.strictSame(first.calendar.workday('2027-01-09'), { works: true, known: true });
  t.equal(first.calendarVersion, '2024.0 2025.0 2026.0 2027.1');
  const corrected = { ...published, version: 2, makeupWorkdays: ['2027-01-10'] };
  await happen('calendar-2027', { type: 'CalendarYearPublished', data: corrected });
  const second = await views.loadRules();
  t.equal(second.calendar.workday('2027-01-09').works, false);
  t.equal(second.calendar.workday('2027-01-10').works, true);
  t.match(await rows('calendar_year'), [
    { year: '2027', version: 1, restDays: published.restDays, publishedOn: '2026-11-05' },
    { year: '2027', version: 2, makeupWorkdays: ['2027-01-10'] },
  ]);
});

t.test('a limit that was set holds from its day on', async (t) => {
  const { happen, views, rows } = await emptyViews();
  await views.loadRules();
  await happen('limits-mediation', { type: 'LimitSet', data: set });
  await happen('limits-mediation', { type: 'LimitSet', data: { ...set, value: 28, from: '2027-07-01' } });
  const { limits } = await views.loadRules();
  t.strictSame(
    ['2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z', '2027-07-02T00:00:00.000Z'].map(
      (at) => limits.at(at).mediation,
    ),
    [30, 25, 28],
  );
  t.match(await rows('limit_setting'), [
    { name: 'mediation', nth: 1, value: 25, beginsOn: '2027-01-01', basis: set.basis },
    { nth: 2, value: 28 },
  ]);
});

t.test('a revised type is in force from its day on, beside the version before', async (t) => {
  const { happen, views, rows } = await emptyViews();
  await views.loadRules();
  await happen('catalogue-ZL01', { type: 'CaseTypeRevised', data: revision });
  const { catalogue } = await views.loadRules();
  t.match(catalogue.type('ZL01', 2), { dueClass: 'G', parameters: [{ value: 6 }, {}, {}] });
  t.equal(catalogue.inForce('ZL01', '2026-12-31T00:00:00.000Z')?.version, 1);
  t.match(await rows('case_type'), [
    { code: 'ZL01', version: 2, beginsOn: '2027-01-01', changes: revision.changes },
  ]);
});
