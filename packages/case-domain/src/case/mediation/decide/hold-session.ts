import { demand } from '@linli/kernel';
import type { Facts } from '../../../facts.js';
import type { CaseEvent } from '../../events.js';
import { demandOpen } from '../../policies/demand-open.js';
import type { CaseState } from '../../state.js';
import type { HoldSession } from '../commands.js';
import { demandMediatorMayAct } from '../policies/demand-eligible-mediator.js';
import { demandRunningMediation } from '../policies/demand-mediation.js';
import { demandSession } from '../policies/demand-session.js';

/**
 * 32: the session took place, before a mediator who may act (I21), while every party consents (I20). One party alone
 * may be heard (背靠背); somebody nobody agreed to may not be there (People's Mediation Law 20).
 */
export function holdSession(command: HoldSession, state: CaseState, facts: Facts): CaseEvent[] {
  if (demandSession(demandOpen(state), command).status === 'held') return [];
  const { file, mediation } = demandRunningMediation(state, command.mediationId);
  demandMediatorMayAct(mediation, facts);
  const { type: _, attendedBy, ...given } = command;
  const { participants } = demandSession(file, command);
  for (const attendeeId of attendedBy) {
    const known =
      attendeeId in mediation.parties ||
      participants.includes(attendeeId) ||
      attendeeId === mediation.mediator?.mediatorId;
    demand(known, 'ATTENDEE_UNKNOWN', { attendeeId });
  }
  demand(
    attendedBy.some((attendeeId) => attendeeId in mediation.parties),
    'SESSION_WITHOUT_PARTIES',
  );
  return [{ type: 'SessionHeld', data: { ...given, heldAt: facts.at, attendedBy: [...attendedBy] } }];
}
