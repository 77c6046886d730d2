import { z } from 'zod';
import { page, paging } from '../paging.js';
import { shownText } from '../shown.js';
import { areaCode, id, instant, role, visitGroup, visitMode } from '../words.js';

const visits = {
  visitsId: id,
  /** Whose particulars are in the vault. */
  personRef: id,
  areaPath: z.array(areaCode),
  building: z.string().nullable(),
  group: visitGroup,
  dueAt: instant,
  missedInARow: z.int(),
} as const;

/** Somebody who is to be visited. */
export const visitsEntry = z
  .object({ ...visits, lastVisitedAt: instant.nullable(), overdue: z.boolean() })
  .meta({ id: 'VisitsEntry' });
export const visitsList = page('VisitsList', visitsEntry);
export const visitsListQuery = {
  area: areaCode.exactOptional(),
  dueBefore: instant.exactOptional(),
  ...paging,
} as const;

/** Somebody who is visited, with everything that was recorded, oldest first. */
export const visitsPage = z
  .object({
    ...visits,
    revision: z.int(),
    ended: z.boolean(),
    entries: z.array(
      z.object({
        type: z.string(),
        occurredAt: instant,
        role,
        orgCode: z.string(),
        mode: visitMode.optional(),
        found: z.enum(['well', 'needs_help']).optional(),
        /** The report that was filed because nobody was met twice. */
        reportId: id.optional(),
        note: shownText.optional(),
        reason: shownText.optional(),
      }),
    ),
  })
  .meta({ id: 'VisitsPage' });
