import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { FORMER_MEDIATOR, idOf, MEDIATOR, OTHER_MEDIATOR, UPSTAIRS } from '../neighbourhood.js';
import { appointment, beforeSession, held, MEDIATION, running, termination } from './mediations.js';

const recusal = {
  type: 'RequestRecusal',
  mediationId: MEDIATION,
  mediatorId: MEDIATOR,
  requestedBy: UPSTAIRS,
  replacedBy: OTHER_MEDIATOR,
} as const;

t.test('a party asks for another mediator and gets one, no reason asked', async (t) => {
  leadsTo(t, beforeSession(), recusal, [
    {
      type: 'RecusalRequested',
      data: { mediationId: MEDIATION, mediatorId: MEDIATOR, requestedBy: UPSTAIRS },
    },
    {
      type: 'MediatorReplaced',
      data: { mediationId: MEDIATION, mediatorId: MEDIATOR, replacedBy: OTHER_MEDIATOR },
    },
  ]);
});

t.test('a mediator steps back of the own accord', async (t) => {
  t.equal(beforeSession().decide({ ...recusal, requestedBy: 'mediator' }).length, 2);
});

t.test('the replacement holds no session before disclosing and being accepted (I21)', async (t) => {
  const replaced = beforeSession().when(recusal);
  isRefused(t, replaced, held, 'MEDIATOR_NOT_DISCLOSED');
  const accepted = replaced.when({ ...appointment, mediatorId: OTHER_MEDIATOR });
  t.match(accepted.decide(held), [{ type: 'SessionHeld' }]);
});

t.test('who has stepped back does not come back', async (t) => {
  isRefused(t, beforeSession(), { ...recusal, replacedBy: MEDIATOR }, 'MEDIATOR_RECUSED');
  const replaced = beforeSession().when(recusal);
  const backAgain = { ...recusal, mediatorId: OTHER_MEDIATOR, replacedBy: MEDIATOR };
  isRefused(t, replaced, backAgain, 'MEDIATOR_RECUSED');
});

t.test('the replacement is on the register and in term', async (t) => {
  isRefused(t, beforeSession(), { ...recusal, replacedBy: FORMER_MEDIATOR }, 'MEDIATOR_NOT_IN_TERM');
  isRefused(t, beforeSession(), { ...recusal, replacedBy: idOf(9) }, 'MEDIATOR_UNKNOWN');
});

t.test('only a party or the mediator asks, and only of the mediator', async (t) => {
  isRefused(t, beforeSession(), { ...recusal, requestedBy: idOf(9) }, 'PARTY_UNKNOWN');
  isRefused(t, running(), recusal, 'NOT_THE_MEDIATOR');
  isRefused(t, beforeSession(), { ...recusal, mediatorId: OTHER_MEDIATOR }, 'NOT_THE_MEDIATOR');
  isRefused(t, beforeSession(), { ...recusal, mediationId: idOf(9) }, 'MEDIATION_UNKNOWN');
  isRefused(t, beforeSession().when(termination), recusal, 'MEDIATION_ENDED');
});
