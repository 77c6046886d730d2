import { type CaseEvent, type CaseState, caseDecider, noCase } from '@linli/case-domain';
import type { Recorded } from '@linli/kernel';
import t from 'tap';
import { firstOf } from '../../bench/town/town.js';
import { type Standing, standingAfter } from '../../src/case-stage/standing.js';

t.test('the views see every case in the stage the case itself is in, after each of its events', (t) => {
  const cases = new Map<string, CaseState>();
  const standings = new Map<string, Standing>();
  let compared = 0;
  for (const event of firstOf({ seed: 7, communities: 10, reportsPerDay: 60 }, 12_000)) {
    if (!event.stream.startsWith('case-')) continue;
    const happened = event as Recorded<CaseEvent>;
    const state = caseDecider.evolve(cases.get(event.stream) ?? noCase, happened);
    const before = standings.get(event.stream);
    const standing = before
      ? standingAfter(before, happened)
      : ({ stage: 'REGISTERED', performance: null } as const);
    if (standing.stage !== state.stage)
      t.fail(`${event.stream} is ${state.stage}, the views say ${standing.stage} after ${event.type}`);
    cases.set(event.stream, state);
    standings.set(event.stream, standing);
    compared += 1;
  }
  t.ok(compared > 5_000, `${compared} events compared`);
  t.end();
});
