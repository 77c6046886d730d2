import t from 'tap';
import { isRefused, leadsTo, NOW } from '../case-story.js';
import { DOWNSTAIRS, idOf, MEDIATOR, UPSTAIRS } from '../neighbourhood.js';
import {
  appointment,
  beforeSession,
  commission,
  held,
  running,
  scheduled,
  termination,
  withPolice,
} from './mediations.js';

const lawyer = {
  participantId: idOf(301),
  name: '律师',
  capacity: '律师事务所',
  consentedBy: [DOWNSTAIRS, UPSTAIRS],
};

t.test('a session is held and its minutes are kept', async (t) => {
  const { type: _, ...given } = held;
  leadsTo(t, beforeSession(), held, [
    { type: 'SessionHeld', data: { ...given, heldAt: NOW, attendedBy: [DOWNSTAIRS, UPSTAIRS] } },
  ]);
});

t.test('one party may be heard alone', async (t) => {
  t.match(beforeSession().decide({ ...held, attendedBy: [UPSTAIRS, MEDIATOR] }), [{ type: 'SessionHeld' }]);
});

t.test('without a party there is no session', async (t) => {
  isRefused(t, beforeSession(), { ...held, attendedBy: [MEDIATOR] }, 'SESSION_WITHOUT_PARTIES');
});

t.test('nobody attends to whom the parties have not consented', async (t) => {
  const withLawyer = { ...held, attendedBy: [...held.attendedBy, lawyer.participantId] };
  isRefused(t, beforeSession(), withLawyer, 'ATTENDEE_UNKNOWN');
  const invited = running()
    .when(appointment)
    .when({ ...scheduled, participants: [lawyer] });
  t.match(invited.decide(withLawyer), [{ type: 'SessionHeld' }]);
});

t.test('no session is held without a mediator in term on that day (I21)', async (t) => {
  isRefused(t, running().when(scheduled), held, 'MEDIATOR_MISSING');
  isRefused(t, beforeSession(), held, 'MEDIATOR_NOT_IN_TERM', { at: '2026-12-01T02:00:00.000Z' });
});

t.test('only a scheduled session of this mediation is held', async (t) => {
  isRefused(t, beforeSession(), { ...held, sessionId: idOf(9) }, 'SESSION_UNKNOWN');
  isRefused(t, beforeSession(), { ...held, mediationId: idOf(9) }, 'SESSION_UNKNOWN');
});

t.test(
  'no session is held while the police have the matter; their commission lets it go on (I25)',
  async (t) => {
    const frozen = withPolice(beforeSession());
    isRefused(t, frozen, held, 'MEDIATION_FROZEN_BY_POLICE');
    t.match(frozen.when(commission).decide(held), [{ type: 'SessionHeld' }]);
  },
);

t.test('no session is held once the mediation has ended', async (t) => {
  isRefused(t, beforeSession().when(termination), held, 'MEDIATION_ENDED');
});
