import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, registeredCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const raise = { type: 'SetRisk', risk: 'medium' } as const;
const lower = { type: 'SetRisk', risk: 'low', reason: '双方已分开居住' } as const;
const risky = registeredCase().when(raise);

t.test('whoever works on it raises the risk, without having to say why', async (t) => {
  for (const role of ['GW', 'MD', 'PL', 'SYS'] as const) {
    const story = leadsTo(
      t,
      registeredCase(),
      raise,
      [{ type: 'RiskSet', data: { risk: 'medium', was: 'low' } }],
      { by: actor(role) },
    );
    t.match(story.state, { risk: 'medium' });
  }
});

t.test('community or street lower it, and say why', async (t) => {
  const story = leadsTo(t, risky, lower, [
    { type: 'RiskSet', data: { risk: 'low', was: 'medium', reason: '双方已分开居住' } },
  ]);
  t.match(story.state, { risk: 'low' });
  isRefused(t, risky, { type: 'SetRisk', risk: 'low' }, 'REASON_MISSING');
});

t.test('nobody else lowers it, the system least of all', async (t) => {
  for (const role of ['GW', 'MD', 'PL', 'SYS'] as const) {
    isRefused(t, risky, lower, 'NOT_FOR_THIS_ROLE', { by: actor(role) });
  }
});

t.test('an alarm nobody has heard is not argued away', async (t) => {
  const alarmed = registeredCase().when({ type: 'ReportDanger', dangerId: idOf(1), text: '持刀' });
  isRefused(t, alarmed, lower, 'MATTERS_STILL_OPEN');
  const heard = alarmed.when({ type: 'AcknowledgeDanger', dangerId: idOf(1) });
  t.match(heard.when(lower).state, { risk: 'low' });
});

t.test('the risk of a closed case stands', async (t) => {
  isRefused(t, closedCase(), raise, 'CASE_NOT_OPEN');
});
