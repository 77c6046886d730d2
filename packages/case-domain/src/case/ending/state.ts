import type { Evolvers } from '../evolvers.js';
import type { endingEvents } from './events.js';

export const endingEvolvers: Evolvers<typeof endingEvents> = {
  CaseWithdrawn: (file, { data }) => ({ ...file, stage: 'WITHDRAWN', withdrawnFor: data.reportId }),
  StatutoryRouteGiven: (file, { data, meta }) => ({
    ...file,
    stage: 'RESOLVED',
    resolution: { at: meta.occurredAt, by: meta.by.id, outcome: 'transferred', route: data.route },
  }),
  Archived: (file) => ({ ...file, stage: 'ARCHIVED' }),
  LegalHoldPlaced: (file, { data }) => ({ ...file, legalHolds: [...file.legalHolds, data.holdId] }),
  LegalHoldLifted: (file, { data }) => ({
    ...file,
    legalHolds: file.legalHolds.filter((holdId) => holdId !== data.holdId),
    liftedHolds: [...file.liftedHolds, data.holdId],
  }),
};
