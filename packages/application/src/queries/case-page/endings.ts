import type { CaseFile } from '@linli/case-domain';
import type { VeiledEvent } from '../../personal/veil-event.js';
import { eventsOfType } from './events-of-type.js';

/** How the case ended other than by being resolved, and what became of its file. */
export function endingsOf({ legalHolds }: CaseFile, events: readonly VeiledEvent[]) {
  const guided = eventsOfType(events, 'StatutoryRouteGiven').at(-1);
  const withdrawn = eventsOfType(events, 'CaseWithdrawn').at(-1);
  const archived = eventsOfType(events, 'Archived').at(-1);
  return {
    ...(guided && { statutoryRoute: guided.data }),
    ...(withdrawn && { withdrawal: { ...withdrawn.data, withdrawnAt: withdrawn.meta.occurredAt } }),
    ...(archived && { archive: { ...archived.data, archivedAt: archived.meta.occurredAt } }),
    legalHolds: eventsOfType(events, 'LegalHoldPlaced')
      .filter(({ data }) => legalHolds.includes(data.holdId))
      .map(({ data, meta }) => ({ ...data, by: meta.by, placedAt: meta.occurredAt })),
  };
}
