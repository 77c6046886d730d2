import t from 'tap';
import { isRefused, leadsTo } from '../case-story.js';
import { awaitingSignature, handledCase } from '../cases.js';
import { DOWNSTAIRS, idOf, UPSTAIRS } from '../neighbourhood.js';
import { consentOf, proposed, running, scheduled, termination, withPolice } from './mediations.js';

const lawyer = { participantId: idOf(301), name: '律师', capacity: '律师事务所' };

t.test('a session has a time and a room', async (t) => {
  const { type: _, ...given } = scheduled;
  leadsTo(t, running(), scheduled, [{ type: 'SessionScheduled', data: { ...given, participants: [] } }]);
});

t.test('nobody beyond the parties is invited without the consent of each of them', async (t) => {
  const withLawyer = (...consentedBy: string[]) => ({
    ...scheduled,
    participants: [{ ...lawyer, consentedBy }],
  });
  isRefused(t, running(), withLawyer(), 'PARTICIPANT_WITHOUT_CONSENT');
  isRefused(t, running(), withLawyer(DOWNSTAIRS), 'PARTICIPANT_WITHOUT_CONSENT');
  t.match(running().decide(withLawyer(DOWNSTAIRS, UPSTAIRS)), [
    { data: { participants: [{ participantId: idOf(301) }] } },
  ]);
});

t.test('no session is scheduled before every party has consented (I20)', async (t) => {
  isRefused(t, proposed(), scheduled, 'CONSENT_MISSING');
  isRefused(t, proposed().when(consentOf(DOWNSTAIRS)), scheduled, 'CONSENT_MISSING');
});

t.test('no session is scheduled while the case waits for another unit', async (t) => {
  isRefused(t, awaitingSignature(running()), scheduled, 'STAGE_NOT_ALLOWED');
});

t.test('no session is scheduled in a mediation that is unknown, ended or frozen', async (t) => {
  isRefused(t, handledCase(), scheduled, 'MEDIATION_UNKNOWN');
  isRefused(t, running().when(termination), scheduled, 'MEDIATION_ENDED');
  isRefused(t, withPolice(running()), scheduled, 'MEDIATION_FROZEN_BY_POLICE');
});

t.test('neither the room nor the capacity of a participant carries the numbers of a person', async (t) => {
  isRefused(t, running(), { ...scheduled, room: '电话13800138000' }, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA');
  const witness = { ...lawyer, capacity: '证人13800138000', consentedBy: [DOWNSTAIRS, UPSTAIRS] };
  const command = { ...scheduled, participants: [witness] };
  isRefused(t, running(), command, 'CLEAR_FIELD_CARRIES_PERSONAL_DATA');
});
