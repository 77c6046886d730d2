import { z } from 'zod';
import { event, personalText } from '../../event-definition.js';
import { id } from '../../vocabulary.js';

/** Capacity for civil conduct (Civil Code 17–22). */
export const CAPACITIES = ['full', 'limited', 'none'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Whether the victim wants the police told. Asked for, never assumed. */
export const POLICE_WISHES = ['wanted', 'not_wanted', 'undecided'] as const;
export type PoliceWish = (typeof POLICE_WISHES)[number];

/** What the police found: nothing unlawful, a warning letter 告诫书, a penalty, a criminal case. */
export const POLICE_FINDINGS = ['no_violation', 'warning_letter', 'penalty', 'criminal_case'] as const;
export type PoliceFinding = (typeof POLICE_FINDINGS)[number];

/** Whoever was hurt, and the police's view of it (反家庭暴力法, 2016-03-01, 第十四至十七条). */
export const protectionEvents = {
  VictimRecorded: event(
    z.object({
      victimId: id,
      capacity: z.enum(CAPACITIES),
      minor: z.boolean(),
      policeWish: z.enum(POLICE_WISHES),
      wish: personalText(1000).optional(),
    }),
  ),
  PoliceAssessed: event(
    z.object({
      assessmentId: id,
      finding: z.enum(POLICE_FINDINGS),
      documentNumber: z.string().min(1).max(60).optional(),
      note: personalText(1000).optional(),
    }),
  ),
};
