import type { Recorded } from '@linli/kernel';
import {
  FIGURES,
  type FigureRow,
  type FigureValue,
  type Scope,
  TooManySteps,
  UnknownFigure,
} from '@linli/read-models';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { figureOf } from '../../src/figures/definitions.js';
import { CASE_STREAM, caseEvent, PATH, REPORT_STREAM, reportFiled, uuid } from '../case-events.js';
import { emptyViews, type Projected } from '../projected.js';

t.setTimeout(120_000);

const now = '2026-03-02T01:00:00.000Z';
const opened = caseEvent('CaseOpened');
const accepted = caseEvent('CaseAccepted');
const everywhere: Scope = { areaCode: null, restrictedOk: true };
const MARCH = { from: '2026-03-01', to: '2026-04-01' };

async function numbers(
  { views }: Projected,
  request: Partial<Parameters<Projected['views']['figures']>[0]>,
): Promise<Record<string, FigureValue>> {
  const { total } = await views.figures({ scope: everywhere, areaCode: null, ...MARCH, ...request });
  return Object.fromEntries(total.map((figure) => [figure.figure, figure]));
}

async function listOf(
  { views }: Projected,
  request: Omit<Parameters<Projected['views']['figureCases']>[0], 'limit' | 'after'>,
): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  let after: string | undefined;
  do {
    const page = await views.figureCases({ ...request, limit: 50, after });
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

t.test('the register has the 25 metrics, each id once, each with a source that fits its unit', (t) => {
  const ids = FIGURES.map(({ id }) => id);
  t.equal(new Set(ids).size, ids.length);
  const metrics = [...Array.from({ length: 24 }, (_, i) => `M${i + 1}`), 'M6b'];
  const covered = (metric: string) => ids.some((id) => id === metric || id.startsWith(`${metric}-`));
  t.same(
    metrics.filter((metric) => !covered(metric)),
    [],
  );
  for (const { id, unit } of FIGURES) {
    const source = figureOf(id)?.source;
    const quotient = source && 'over' in source ? (source.under.weight ? 'per_thousand' : 'mean') : undefined;
    const single = source && !('over' in source) ? source : undefined;
    const kind = quotient ?? (single?.measured ? 'hours' : single?.hit ? 'rate' : 'count');
    t.equal(unit, kind, id);
  }
  t.end();
});

t.test('figures over a town of six weeks', async (t) => {
  const events: Recorded[] = [...firstOf({ seed: 11, communities: 12, reportsPerDay: 12 }, 5_000)];
  const town = await emptyViews();
  await town.apply(events);
  const period = { from: '2026-03-05', to: '2026-04-05' };
  const request = { scope: everywhere, ...period };

  await t.test('every number is as long as the list it opens, whatever the area (I39)', async (t) => {
    for (const areaCode of [null, '370102', '370102001', '370102001003', '37010200100302']) {
      const counted = await numbers(town, { ...request, areaCode });
      for (const { id, unit } of FIGURES) {
        const value = counted[id] as FigureValue;
        const hits = await listOf(town, { ...request, areaCode, figure: id, part: 'numerator' });
        t.equal(hits.length, value.numerator, `${id} of ${areaCode}`);
        t.equal(new Set(hits.map(({ fact }) => fact)).size, hits.length, 'each thing once');
        // People who live somewhere are counted, not listed.
        if (unit === 'count' || unit === 'hours' || unit === 'per_thousand') continue;
        const all = await listOf(town, { ...request, areaCode, figure: id, part: 'denominator' });
        t.equal(all.length, value.denominator, `${id} of ${areaCode}, denominator`);
        t.ok(value.value === null ? value.denominator === 0 : value.value === hits.length / all.length);
      }
    }
  });

  await t.test('the town has something to count for nearly every figure', async (t) => {
    const counted = await numbers(town, request);
    const mayBeEmpty = [
      'M18-order',
      // Nobody counted the people of this town.
      'M24',
      'M24-open',
      'M21-4-7',
      'M21-8-30',
      'M21-over-30',
      'M5-unreachable',
      // Nobody objects, escalates, watches, corrects or applies to a court in this town.
      'M12-grid',
      'M12-community',
      'M12-street',
      'M13',
      'M13-upheld',
      'M17',
      'M19',
      'M22',
      'M23',
      'M23-reports',
      'M23-corrections',
      'M20',
      'M20-places',
      'M10',
      'M8-no-score',
      'M17-missed',
    ];
    const empty = FIGURES.filter(({ id }) => counted[id]?.numerator === 0).map(({ id }) => id);
    t.same(
      empty.filter((id) => !mayBeEmpty.includes(id)),
      [],
    );
  });

  await t.test(
    'communities add up to the street, streets to the district, districts to all (I36); types too',
    async (t) => {
      for (const areaCode of [null, '370102', '370102001', '370102002001']) {
        for (const groupBy of ['child', 'grid', 'type'] as const) {
          const { total, buckets } = await town.views.figures({ ...request, areaCode, groupBy });
          for (const [i, value] of total.entries()) {
            const sum = (part: 'numerator' | 'denominator') =>
              buckets.reduce((all, { figures }) => all + (figures[i]?.[part] ?? 0), 0);
            t.equal(sum('numerator'), value.numerator, `${value.figure} of ${areaCode} by ${groupBy}`);
            t.equal(sum('denominator'), value.denominator ?? 0);
          }
          if (groupBy !== 'child') continue;
          for (const { key, figures } of buckets) {
            if (key === null) continue;
            const alone = await town.views.figures({ ...request, areaCode: key });
            t.same(alone.total, figures, `${key} asked for alone`);
          }
        }
      }
    },
  );

  await t.test('a figure by area and type at once adds up to it by area and to it by type', async (t) => {
    for (const figure of ['M2', 'M6', 'M9-median', 'M24']) {
      const cut = { ...request, areaCode: '370102', figure };
      const cells = await town.views.figureMatrix(cut);
      for (const groupBy of ['child', 'type'] as const) {
        const { buckets } = await town.views.figures({ ...cut, groupBy, figures: [figure] });
        for (const { key, figures } of buckets) {
          const inBucket = cells.filter(({ area, type }) => (groupBy === 'child' ? area : type) === key);
          const sum = inBucket.reduce((all, { value }) => all + value.numerator, 0);
          t.equal(sum, figures[0]?.numerator, `${figure} of ${key}`);
        }
      }
    }
  });

  await t.test('each step of a trend is the figure of its own days, and opens its list', async (t) => {
    for (const step of ['day', 'week', 'month'] as const) {
      const steps = await town.views.figureTrend({ ...request, areaCode: '370102', figure: 'M3', step });
      t.equal(steps[0]?.from, period.from);
      t.equal(steps.at(-1)?.to, period.to);
      for (const { from, to, value } of steps) {
        const alone = await numbers(town, { areaCode: '370102', from, to });
        t.same(value, alone['M3'], `${from} to ${to}`);
      }
    }
    const all = await numbers(town, request);
    const days = await town.views.figureTrend({ ...request, areaCode: null, figure: 'M1', step: 'day' });
    const sum = days.reduce((reports, { value }) => reports + value.numerator, 0);
    t.equal(sum, all['M1']?.numerator, 'what happens on each day adds up to what happened');
  });

  await t.test('a trend of too many steps, or of an unknown figure, is refused', async (t) => {
    const long = { scope: everywhere, areaCode: null, from: '2026-01-01', to: '2026-12-31', figure: 'M1' };
    await t.rejects(town.views.figureTrend({ ...long, step: 'day' }), TooManySteps);
    await t.rejects(town.views.figureTrend({ ...long, figure: 'M99', step: 'month' }), UnknownFigure);
    t.equal((await town.views.figureTrend({ ...long, step: 'week' })).length, 53);
  });

  await t.test(
    'the backlog moves by what was opened, closed, declined and reopened in between (I37)',
    async (t) => {
      const days = ['2026-03-02', '2026-03-06', '2026-03-13', '2026-03-20', '2026-04-02'];
      for (const [i, day] of days.slice(1).entries()) {
        const from = days[i] as string;
        const before = await numbers(town, { from: '2026-02-01', to: from });
        const after = await numbers(town, { from: '2026-02-01', to: day });
        const happened = (type: string) =>
          events.filter(
            (event) => event.type === type && inShanghai(event) >= from && inShanghai(event) < day,
          ).length;
        t.equal(
          Number(after['M3']?.value) - Number(before['M3']?.value),
          happened('CaseOpened') - happened('Verified') - happened('CaseDeclined') + happened('CaseReopened'),
          `${from} to ${day}`,
        );
        const within = await numbers(town, { from, to: day });
        t.equal(within['M1']?.value, happened('ReportFiled'));
        t.equal(within['M2']?.value, happened('CaseOpened'));
        t.equal(within['M4']?.value, happened('Verified'));
      }
    },
  );

  await t.test('the bands of overdue cases add up to all of them', async (t) => {
    const counted = await numbers(town, request);
    const bands = ['M21-1-3', 'M21-4-7', 'M21-8-30', 'M21-over-30'].map((id) => Number(counted[id]?.value));
    t.equal(
      bands.reduce((sum, band) => sum + band, 0),
      counted['M21']?.value,
    );
  });

  await t.test(
    'as of a moment, a figure is what it would have been with the log read up to it',
    async (t) => {
      const asOf = '2026-03-12T03:00:00.000Z';
      const seenLater = await numbers(town, { ...request, asOf });
      const past = await emptyViews();
      await past.apply(events.filter(({ meta }) => meta.recordedAt <= asOf));
      const seenThen = await numbers(past, { ...request, asOf });
      for (const id of ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M15', 'M16', 'M21'])
        t.same(seenThen[id], seenLater[id], id);
    },
  );
});

t.test('a day ends at midnight in Shanghai, which is 16:00 UTC', async (t) => {
  const projected = await emptyViews();
  await projected.happenAt({ at: '2026-03-02T15:59:59.999Z' }, REPORT_STREAM, reportFiled());
  await projected.happenAt({ at: '2026-03-02T16:00:00.000Z' }, `report-${uuid(3)}`, reportFiled());
  const count = async (from: string, to: string) => (await numbers(projected, { from, to }))['M1']?.value;
  t.equal(await count('2026-03-02', '2026-03-03'), 1);
  t.equal(await count('2026-03-03', '2026-03-04'), 1);
  t.equal(await count('2026-03-02', '2026-03-04'), 2);
});

t.test('what falls due at midnight is due on the day that ends', async (t) => {
  const projected = await emptyViews();
  await projected.happenAt(
    { at: now },
    CASE_STREAM,
    opened,
    caseEvent('CaseAccepted', { due: { at: '2026-03-09T16:00:00.000Z', provisional: false } }),
  );
  const due = async (from: string, to: string) => (await numbers(projected, { from, to }))['M6']?.denominator;
  t.equal(await due('2026-03-09', '2026-03-10'), 1);
  t.equal(await due('2026-03-10', '2026-03-11'), 0);
  const overdue = async (to: string) => (await numbers(projected, { from: '2026-03-01', to }))['M21']?.value;
  t.equal(await overdue('2026-03-10'), 0, 'not yet overdue when its day ends');
  t.equal(await overdue('2026-03-11'), 1);
});

t.test('a rate of nothing is no number', async (t) => {
  const projected = await emptyViews();
  t.match((await numbers(projected, {}))['M6'], { numerator: 0, denominator: 0, value: null });
});

const agreed = [opened, caseEvent('MediationProposed'), caseEvent('AgreementReached')];

t.test('M17: an application in its thirty days counts, one not made is missed', async (t) => {
  const projected = await emptyViews();
  const april = { from: '2026-04-01', to: '2026-05-01' };
  await projected.happenAt({ at: now }, CASE_STREAM, ...agreed, caseEvent('AgreementEffective'));
  t.match(await numbers(projected, april), {
    M17: { numerator: 0, denominator: 1 },
    'M17-missed': { value: 1 },
  });
  await projected.happenAt({ at: now }, CASE_STREAM, caseEvent('ConfirmationApplied'));
  t.match(await numbers(projected, april), {
    M17: { numerator: 1, denominator: 1 },
    'M17-missed': { value: 0 },
  });
});

t.test('M9: hours from acceptance to resolution, with and without approved holds', async (t) => {
  const projected = await emptyViews();
  for (const [n, hours] of [2, 4, 9].entries()) {
    const stream = `case-${uuid(200 + n)}`;
    await projected.happenAt({ at: '2026-03-02T00:00:00.000Z' }, stream, opened, accepted);
    if (hours === 9)
      await projected.happenAt(
        { at: '2026-03-02T05:00:00.000Z' },
        stream,
        caseEvent('Resumed', { heldMs: 3 * 3_600_000 }),
      );
    const at = new Date(Date.parse('2026-03-02T00:00:00.000Z') + hours * 3_600_000).toISOString();
    await projected.happenAt({ at }, stream, caseEvent('CaseResolved'));
  }
  const counted = await numbers(projected, {});
  t.match(counted['M9-median'], { numerator: 3, value: 4, unit: 'hours' });
  t.match(counted['M9-net-median'], { numerator: 3, value: 4 });
  t.equal(counted['M9-p90']?.value, 8);
  t.equal(counted['M9-net-p90']?.value?.toFixed(1), '5.6');
});

t.test('M10 and M19 are provisional while they may still change', async (t) => {
  const projected = await emptyViews();
  await projected.happenAt(
    { at: now },
    CASE_STREAM,
    opened,
    caseEvent('Verified'),
    caseEvent('WatchStarted'),
  );
  const seen = async (asOf: string) => await numbers(projected, { to: '2027-01-01', asOf });
  t.match(await seen('2026-03-20T15:00:00.000Z'), { M10: { provisional: true }, M19: { provisional: true } });
  const later = await seen('2026-06-30T00:00:00.000Z');
  t.notOk(later['M10']?.provisional);
  t.notOk(later['M19']?.provisional);
});

t.test('M20-places: three cases of one type at one building in ninety days', async (t) => {
  const projected = await emptyViews();
  for (const n of [1, 2, 3]) await projected.happenAt({ at: now }, `case-${uuid(300 + n)}`, opened);
  t.equal((await numbers(projected, {}))['M20-places']?.value, 1);
  t.equal((await numbers(projected, { from: '2026-07-01', to: '2026-08-01' }))['M20-places']?.value, 0);
});

t.test('M23: what was recorded more than a day late is counted among the entries', async (t) => {
  const projected = await emptyViews();
  await projected.happenAt({ at: now }, CASE_STREAM, opened);
  await projected.happenAt({ at: now, lateEntry: true }, CASE_STREAM, accepted);
  await projected.happenAt({ at: now, lateEntry: true }, REPORT_STREAM, reportFiled());
  const counted = await numbers(projected, {});
  t.match(counted['M23'], { numerator: 1, denominator: 2 });
  t.match(counted['M23-reports'], { numerator: 1, denominator: 1 });
});

t.test('a figure and its list are cut to the scope', async (t) => {
  const projected = await emptyViews();
  await projected.happenAt({ at: now }, CASE_STREAM, opened);
  await projected.happenAt(
    { at: now },
    `case-${uuid(12)}`,
    caseEvent('CaseOpened', { confidentiality: 'restricted' }),
  );
  await projected.happenAt(
    { at: now },
    `case-${uuid(13)}`,
    caseEvent('CaseOpened', { place: { areaPath: ['370103'] } }),
  );
  await projected.happenAt({ at: now }, REPORT_STREAM, reportFiled());
  const answers: readonly [Scope, cases: number, reports: number][] = [
    [everywhere, 3, 1],
    [{ areaCode: PATH[1] as string, restrictedOk: true }, 2, 1],
    [{ areaCode: PATH[1] as string, restrictedOk: false }, 1, 1],
    [{ areaCode: '370103', restrictedOk: true }, 1, 0],
    [{ areaCode: PATH[1] as string, restrictedOk: true, policeStation: 'station-1' }, 0, 0],
  ];
  for (const [scope, cases, reports] of answers) {
    const counted = await numbers(projected, { scope });
    t.equal(counted['M2']?.value, cases, JSON.stringify(scope));
    t.equal(counted['M1']?.value, reports);
    const rows = await listOf(projected, {
      scope,
      areaCode: null,
      ...MARCH,
      figure: 'M2',
      part: 'numerator',
    });
    t.equal(rows.length, cases);
  }
});

t.test('a figure that is not in the register is refused', async (t) => {
  const { views } = await emptyViews();
  const request = { scope: everywhere, areaCode: null, ...MARCH };
  await t.rejects(views.figures({ ...request, figures: ['M99'] }), UnknownFigure);
  await t.rejects(views.figureCases({ ...request, figure: 'constructor', part: 'numerator' }), UnknownFigure);
});

function inShanghai({ meta }: Recorded): string {
  return new Date(Date.parse(meta.recordedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
}
