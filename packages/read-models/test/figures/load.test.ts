import type { FigureValue, Scope } from '@linli/read-models';
import t from 'tap';
import { CASE_STREAM, caseEvent, PATH, REPORT_STREAM, reportFiled } from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

t.setTimeout(120_000);
const everywhere: Scope = { areaCode: null, restrictedOk: true };
const [, street = '', community = ''] = PATH.slice(-4, -1);
const MARCH = { from: '2026-03-01', to: '2026-03-11' };

const counted = (countedOn: string, residents: number, workers: number) => ({
  type: 'StaffCounted',
  data: { countedOn, residents, workers, areaPath: PATH.slice(0, -1) },
});

/** A report and an open case of 2 March in a community, and what is said of its people. */
async function withPeople(...counts: readonly ReturnType<typeof counted>[]): Promise<Projected> {
  const town = await emptyViews();
  await town.happen(`area-${community}`, ...counts);
  await town.happen(REPORT_STREAM, reportFiled());
  await town.happen(CASE_STREAM, caseEvent('CaseOpened'), caseEvent('CaseAccepted'));
  return town;
}

async function load({ views }: Projected, areaCode: string | null = null) {
  const asOf = '2026-03-20T00:00:00.000Z';
  const figures = ['M24', 'M24-open'];
  const { total } = await views.figures({ scope: everywhere, areaCode, ...MARCH, asOf, figures });
  return total as [FigureValue, FigureValue];
}

t.test('M24: reports per 1,000 residents, and open cases per worker of each day', async (t) => {
  const town = await withPeople(counted('2026-02-01', 4000, 8));
  const [reports, open] = await load(town, community);
  t.match(reports, { numerator: 1, denominator: 4000, value: 0.25, unit: 'per_thousand' });
  // Open at the end of 2 to 10 March: nine days; eight workers on each of ten days.
  t.match(open, { numerator: 9, denominator: 80, value: 9 / 80 });
  t.match(await load(town, street), [reports, open], 'the street adds up its communities (I36)');
});

t.test('M24: staff is that of each day: a count holds from its day on', async (t) => {
  const town = await withPeople(counted('2026-02-01', 4000, 8), counted('2026-03-06', 5000, 10));
  const [reports, open] = await load(town);
  t.match(reports, { denominator: 5000 }, 'residents at the end of the period');
  t.match(open, { denominator: 5 * 8 + 5 * 10 });
});

t.test('M24: where nobody was counted there is no number, and nothing of it in the others', async (t) => {
  const town = await withPeople();
  t.match(await load(town), [
    { numerator: 0, denominator: 0, value: null },
    { numerator: 0, denominator: 0, value: null },
  ]);
  const later = await withPeople(counted('2026-03-11', 4000, 8));
  t.match(await load(later), [{ value: null }, { value: null }]);
});

t.test('M24: the cases of the number are in its list, one a day (I39)', async (t) => {
  const town = await withPeople(counted('2026-02-01', 4000, 8));
  const request = { scope: everywhere, areaCode: null, ...MARCH, figure: 'M24-open', limit: 100 };
  const asOf = '2026-03-20T00:00:00.000Z';
  const list = await town.views.figureCases({ ...request, asOf, part: 'numerator' });
  t.equal(list.items.length, 9);
  t.equal((await town.views.figureCases({ ...request, asOf, part: 'denominator' })).items.length, 80);
});
