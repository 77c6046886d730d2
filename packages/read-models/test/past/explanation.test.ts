import type { Recorded } from '@linli/kernel';
import { FIGURES, type Scope } from '@linli/read-models';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { CASE_STREAM, caseEvent } from '../case-events.js';
import { emptyViews } from '../projected.js';

t.setTimeout(240_000);

const everywhere: Scope = { areaCode: null, restrictedOk: true };
const MARCH = { from: '2026-03-01', to: '2026-04-01' };

/** Overdue on the tenth, given more time, resolved late, found not to be resolved. */
async function oneCase() {
  const projected = await emptyViews();
  const { happenAt } = projected;
  const steps = [
    ['2026-03-02T02:00:00.000Z', caseEvent('CaseOpened')],
    ['2026-03-02T03:00:00.000Z', caseEvent('CaseAccepted')],
    ['2026-03-10T02:00:00.000Z', caseEvent('ExtensionGranted')],
    ['2026-03-13T02:00:00.000Z', caseEvent('CaseResolved')],
    ['2026-03-14T02:00:00.000Z', caseEvent('VerificationFailed')],
  ] as const;
  for (const [at, event] of steps) await happenAt({ at }, CASE_STREAM, event);
  return projected.views;
}

t.test('a figure names the events that made a case count in it', async (t) => {
  const views = await oneCase();
  const turnsIn = async (
    figure: string,
    asKnown: string,
    part: 'numerator' | 'denominator' = 'numerator',
  ) => {
    const request = { scope: everywhere, areaCode: null, ...MARCH, figure, part, asKnown };
    const { items, value } = await views.explainFigure(request);
    t.equal(items.length, part === 'numerator' ? value.numerator : value.denominator);
    return items.map(({ turns }) => turns.map(({ type, counts }) => `${counts ? '+' : '-'}${type}`));
  };
  t.same(await turnsIn('M2', '2026-03-20T00:00:00.000Z'), [['+CaseOpened']]);
  t.same(await turnsIn('M6', '2026-03-20T00:00:00.000Z', 'denominator'), [['+CaseAccepted']]);
  t.same(await turnsIn('M6', '2026-03-20T00:00:00.000Z'), []);
  t.same(await turnsIn('M21', '2026-03-10T01:00:00.000Z'), [['+CaseAccepted']]);
  t.same(await turnsIn('M21', '2026-03-11T00:00:00.000Z'), []);
  t.same(await turnsIn('M21', '2026-03-20T00:00:00.000Z'), [
    ['+CaseAccepted', '-CaseResolved', '+VerificationFailed'],
  ]);
});

t.test('two looks at a figure tell what came, what left, and because of which event', async (t) => {
  const views = await oneCase();
  const compare = async (before: string, after: string, figure = 'M21') => {
    const cut = { scope: everywhere, areaCode: null, figure, part: 'numerator' as const };
    const { came, left, ...rest } = await views.compareFigure({
      ...cut,
      before: { ...MARCH, asKnown: before },
      after: { ...MARCH, asKnown: after },
    });
    t.equal(rest.after.numerator - rest.before.numerator, rest.cameCount - rest.leftCount);
    return { came: came.map(({ because }) => because?.type), left: left.map(({ because }) => because?.type) };
  };
  const [early, overdue, extended, late, resolved, failed] = [
    '2026-03-05T00:00:00.000Z',
    '2026-03-10T01:00:00.000Z',
    '2026-03-11T00:00:00.000Z',
    '2026-03-12T20:00:00.000Z',
    '2026-03-13T12:00:00.000Z',
    '2026-03-20T00:00:00.000Z',
  ] as const;
  t.same(await compare(early, overdue), { came: [undefined], left: [] }, 'nothing happened: its time was up');
  t.same(await compare(overdue, extended), { came: [], left: ['ExtensionGranted'] });
  t.same(await compare(extended, late), { came: [undefined], left: [] });
  t.same(await compare(late, resolved), { came: [], left: ['CaseResolved'] });
  t.same(await compare(resolved, failed), { came: ['VerificationFailed'], left: [] });
  t.same(await compare(late, late), { came: [], left: [] });
  t.same(await compare('2026-03-01T00:00:00.000Z', early, 'M2'), { came: ['CaseOpened'], left: [] });
});

t.test('two periods are compared by what counted in each', async (t) => {
  const views = await oneCase();
  const asOf = '2026-05-01T00:00:00.000Z';
  const compared = await views.compareFigure({
    scope: everywhere,
    areaCode: null,
    figure: 'M2',
    part: 'numerator',
    before: { from: '2026-02-01', to: '2026-03-01', asOf },
    after: { ...MARCH, asOf },
  });
  t.match(compared, { cameCount: 1, leftCount: 0, came: [{ because: { type: 'CaseOpened', revision: 0 } }] });
});

t.test('in a whole town everything a case makes count has an event that made it so', async (t) => {
  const events: readonly Recorded[] = [...firstOf({ seed: 7, communities: 8, reportsPerDay: 10 }, 1_600)];
  const town = await emptyViews();
  await town.apply(events);
  const asOf = events.at(-1)?.meta.recordedAt ?? '';
  let explained = 0;
  for (const { id, unit } of FIGURES) {
    for (const part of ['numerator', 'denominator'] as const) {
      if (part === 'denominator' && unit === 'count') continue;
      const request = { scope: everywhere, areaCode: null, ...MARCH, figure: id, part, asOf, limit: 20 };
      for (const { caseId, reportId, turns } of (await town.views.explainFigure(request)).items) {
        if (caseId === null || reportId !== null) continue;
        t.equal(turns.at(-1)?.counts, true, id);
        explained += 1;
      }
    }
  }
  t.ok(explained > 300);
});
