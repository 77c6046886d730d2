import t from 'tap';
import { actor, isRefused, leadsTo } from '../case-story.js';
import { closedCase, handledCase } from '../cases.js';
import { idOf } from '../neighbourhood.js';

const system = { by: actor('SYS', 'system') };
const suggestion = { type: 'SuggestSupervision', card: 'ordinary', because: 'overdue' } as const;

t.test('the system suggests a card, once for each cause, and gives none', async (t) => {
  const story = leadsTo(
    t,
    handledCase(),
    suggestion,
    [{ type: 'SupervisionSuggested', data: { card: 'ordinary', because: 'overdue' } }],
    system,
  );
  t.match(story.state, { supervision: { present: 'none' } });
  t.equal(
    story.decide({ ...suggestion, because: 'danger' }, system).length,
    1,
    'another cause is another one',
  );
});

t.test('a card that was given already is not suggested', async (t) => {
  const card = { type: 'Supervise', supervisionId: idOf(42), card: 'yellow', reason: '超期' } as const;
  t.strictSame(
    handledCase()
      .when(card, { by: actor('SD') })
      .decide(suggestion, system),
    [],
  );
});

t.test('a person gives the card and does not suggest it', async (t) => {
  isRefused(t, handledCase(), suggestion, 'NOT_FOR_THIS_ROLE', { by: actor('SD') });
});

t.test('nothing is suggested for a closed case', async (t) => {
  isRefused(t, closedCase(), suggestion, 'CASE_NOT_OPEN', system);
});
