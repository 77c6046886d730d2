import type { CaseFile } from '@linli/case-domain';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** The card that counts, the most there ever was, and every card with why it was given and lifted. */
export function supervisionOf({ supervision }: CaseFile, events: readonly VeiledEvent[]) {
  const liftings = eventsOfType(events, 'SupervisionLifted');
  return {
    present: supervision.present,
    highest: supervision.highest,
    suggested: eventsOfType(events, 'SupervisionSuggested').map(({ data: { card, because }, meta }) => ({
      card,
      because,
      suggestedAt: meta.occurredAt,
    })),
    history: eventsOfType(events, 'SupervisionRaised').map(({ data, meta, revision }) => {
      // Lifting ends every card that stood then, not only the strongest.
      const lifted = liftings.find((lifting) => lifting.revision > revision);
      return {
        ...data,
        by: meta.by,
        raisedAt: meta.occurredAt,
        ...(lifted && { liftedAt: lifted.meta.occurredAt, liftedBecause: lifted.data.reason }),
      };
    }),
  };
}

/** Who pressed for the case, and when. */
export function nudgesOf(events: readonly VeiledEvent[]) {
  return eventsOfType(events, 'Nudged').map(({ data, meta }) => ({ ...data, nudgedAt: meta.occurredAt }));
}

/** What those who lead have said is to be done. */
export function instructionsOf(events: readonly VeiledEvent[]) {
  return eventsOfType(events, 'InstructionGiven').map(({ data, meta }) => ({
    ...data,
    by: meta.by,
    givenAt: meta.occurredAt,
  }));
}
