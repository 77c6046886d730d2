import t from 'tap';
import { LIMIT_TELLS } from '../../src/case/clocks/events.js';
import { lookedAtBy } from '../../src/index.js';

t.test('whoever is told of a limit, some role has it to look at', async (t) => {
  const looking = (['GW', 'CW', 'MD', 'SD', 'SL', 'DU', 'DS', 'VR'] as const).flatMap(lookedAtBy);
  t.strictSame(new Set(looking), new Set(LIMIT_TELLS));
});

t.test('who works no cases has no limit to look at', async (t) => {
  t.strictSame(lookedAtBy('SA'), []);
  t.strictSame(lookedAtBy('AU'), []);
});

t.test('a mediator has those of mediations, and not who calls back', async (t) => {
  t.strictSame(lookedAtBy('MD'), ['mediator']);
  t.strictSame(lookedAtBy('VR'), ['callback']);
});
