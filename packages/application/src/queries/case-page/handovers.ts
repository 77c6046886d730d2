import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** Every hand-over to the police and what they answered. */
export function handoversOf(events: readonly VeiledEvent[]) {
  return eventsOfType(events, 'HandedToPolice').map(({ data, meta }) => {
    const { handoverId, station, reasonCode, reason } = data;
    const own = events.filter((event) => (event.data as { handoverId?: unknown }).handoverId === handoverId);
    const accepted = eventsOfType(own, 'PoliceAccepted').at(-1);
    const returned = eventsOfType(own, 'PoliceReturned').at(-1);
    const commissioned = eventsOfType(own, 'Commissioned').at(-1);
    const policeNumber = accepted?.data.policeNumber;
    return {
      handoverId,
      station,
      reasonCode,
      reason,
      handedOverAt: meta.occurredAt,
      ...(accepted && { acceptedAt: accepted.meta.occurredAt }),
      ...(policeNumber !== undefined && { policeNumber }),
      ...(returned && { returnedAt: returned.meta.occurredAt }),
      ...(commissioned && { letterNumber: commissioned.data.letterNumber }),
    };
  });
}

/** Every alarm and whether somebody heard it. */
export function dangersOf(events: readonly VeiledEvent[]) {
  const heard = eventsOfType(events, 'DangerAcknowledged');
  return eventsOfType(events, 'DangerReported').map(({ data: { dangerId, text, acknowledgeBy }, meta }) => {
    const acknowledged = heard.find(({ data }) => data.dangerId === dangerId);
    return {
      dangerId,
      text,
      reportedAt: meta.occurredAt,
      acknowledgeBy,
      ...(acknowledged && { acknowledgedAt: acknowledged.meta.occurredAt }),
    };
  });
}
