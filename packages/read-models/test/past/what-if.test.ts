import { chinaCalendar } from '@linli/calendar';
import { type CaseEvent, limitsWith, retoldUnder } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import type { Scope, WhatIf } from '@linli/read-models';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { emptyViews } from '../projected.js';

const scope: Scope = { areaCode: null, restrictedOk: true };
const under = {
  calendar: chinaCalendar,
  limits: limitsWith([
    { name: 'resolution_general', value: 3, from: '2020-01-01' },
    { name: 'first_contact', value: 4, from: '2020-01-01' },
    { name: 'reopen_window', value: 1, from: '2020-01-01' },
  ]),
};

/** The log as it would be under the other rules. */
function retold(events: readonly Recorded[]): readonly Recorded[] {
  const streams = new Set(events.flatMap(({ stream }) => (stream.startsWith('case-') ? [stream] : [])));
  const told = new Map(
    [...streams]
      .flatMap((one) =>
        retoldUnder(events.filter(({ stream }) => stream === one) as Recorded<CaseEvent>[], under),
      )
      .map((event) => [event.eventId, event]),
  );
  return events.map((event) => told.get(event.eventId) ?? event);
}

t.test('what if', async (t) => {
  const events = [...firstOf({ seed: 5, communities: 8, reportsPerDay: 10 }, 1_500)];
  const last = events.at(-1)?.meta.recordedAt ?? '';
  const request = { scope, areaCode: '370102001', from: '2026-03-02', to: '2026-04-01', asOf: last };
  const figures = ['M2', 'M5', 'M6', 'M10', 'M21'];
  const listed = { ...request, part: 'numerator' as const };
  const supposed = await emptyViews();
  await supposed.apply(retold(events));
  const expected = await supposed.views.figures({ ...request, figures });
  const town = await emptyViews();
  await town.apply(events);
  const present = await town.views.figures({ ...request, figures });

  await t.test('counts what a log of the same told under the other rules would have', async (t) => {
    for (const moment of [{}, { asKnown: last }, { at: last }]) {
      for (const [index, figure] of figures.entries()) {
        const answer: WhatIf = await town.views.whatIf({ ...listed, ...moment, figure, under });
        t.same(answer.wouldBe, expected.total[index], `${figure} ${JSON.stringify(moment)}`);
        t.same(answer.as, present.total[index], `${figure} as it is`);
      }
    }
    t.notSame(expected.total, present.total, 'the other rules make a difference');
  });

  await t.test('by another definition alone nothing is told otherwise', async (t) => {
    const { as, wouldBe, came } = await town.views.whatIf({ ...listed, figure: 'M5', version: 2 });
    t.same(as, present.total[1]);
    t.equal(wouldBe.version, 2);
    for (const { was, wouldBe: dates } of came) t.same(dates, was);
  });
});
