import type { CaseFile } from '@linli/case-domain';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { agreementsOf } from './agreements.js';
import { eventsOfType } from './events-of-type.js';

/** Every mediation of the case: who takes part, who mediates, the sessions and what was agreed. */
export function mediationsOf(file: CaseFile, events: readonly VeiledEvent[]) {
  return eventsOfType(events, 'MediationProposed').map(({ data }) => {
    const { mediationId, origin, matter, confirmable, parties } = data;
    const own = events.filter(
      (event) => (event.data as { mediationId?: unknown }).mediationId === mediationId,
    );
    const stances = eventsOfType(own, 'PartyConsented', 'PartyRefused');
    const mediator = eventsOfType(own, 'MediatorAppointed', 'MediatorReplaced').at(-1);
    const terminated = eventsOfType(own, 'MediationTerminated').at(-1);
    const { due, status = 'proposed' as const } = file.mediation.byId[mediationId] ?? {};
    return {
      mediationId,
      origin,
      matter,
      confirmable,
      status,
      parties: parties.map((party) => {
        const latest = stances.findLast((stance) => stance.data.partyId === party.partyId);
        return { ...party, ...(latest && { stance: stanceOf(latest.type) }) };
      }),
      ...(mediator && {
        mediatorId:
          mediator.type === 'MediatorReplaced' ? mediator.data.replacedBy : mediator.data.mediatorId,
      }),
      ...(due && { due }),
      sessions: sessionsOf(own),
      agreements: agreementsOf(file, events, mediationId),
      ...(terminated && { terminated: { ground: terminated.data.ground, at: terminated.meta.occurredAt } }),
    };
  });
}

function stanceOf(type: 'PartyConsented' | 'PartyRefused'): 'consented' | 'refused' {
  return type === 'PartyConsented' ? 'consented' : 'refused';
}

function sessionsOf(events: readonly VeiledEvent[]) {
  const held = eventsOfType(events, 'SessionHeld');
  const adjourned = eventsOfType(events, 'SessionAdjourned');
  return eventsOfType(events, 'SessionScheduled').map(({ data: { sessionId, startsAt, room, open } }) => {
    const meeting = held.find(({ data }) => data.sessionId === sessionId);
    const until = adjourned.findLast(({ data }) => data.sessionId === sessionId)?.data.until;
    return {
      sessionId,
      startsAt,
      room,
      open,
      ...(meeting && { heldAt: meeting.data.heldAt, minutes: meeting.data.minutes }),
      ...(until !== undefined && { adjournedUntil: until }),
    };
  });
}
