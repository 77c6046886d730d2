import { demand } from '@linli/kernel';
import type { CaseEvent } from '../../events.js';
import { demandNothingPersonal } from '../../policies/demand-nothing-personal.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { ScheduleSession } from '../commands.js';
import { demandRunningMediation } from '../policies/demand-mediation.js';
import { partiesMissingFrom } from '../policies/demand-parties.js';

/** 32: a time and a room. Nobody beyond the parties comes without every party's consent (People's Mediation Law 20). */
export function scheduleSession(command: ScheduleSession, state: CaseState): CaseEvent[] {
  if (demandOpen(state).mediation.sessions[command.sessionId]) return [];
  const { mediation } = demandRunningMediation(state, command.mediationId);
  const { type: _, participants, ...given } = command;
  demandNothingPersonal('room', [given.room]);
  demandNothingPersonal(
    'capacity',
    participants.map(({ capacity }) => capacity),
  );
  for (const { participantId, consentedBy } of participants) {
    const missing = partiesMissingFrom(consentedBy, mediation);
    demand(missing.length === 0, 'PARTICIPANT_WITHOUT_CONSENT', { participantId, parties: missing });
  }
  return [
    {
      type: 'SessionScheduled',
      data: {
        ...given,
        participants: participants.map(({ consentedBy, ...person }) => ({
          ...person,
          consentedBy: [...consentedBy],
        })),
      },
    },
  ];
}
