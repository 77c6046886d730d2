import type { Evolvers } from '../evolvers.js';
import type { Capacity, PoliceWish, protectionEvents } from './events.js';

/** Who is to be protected, as far as it is known. */
export interface ProtectionState {
  /** By id, as last recorded. */
  readonly victims: Readonly<
    Record<string, { readonly capacity: Capacity; readonly minor: boolean; readonly policeWish: PoliceWish }>
  >;
  /** What the police found, by assessment. */
  readonly assessments: readonly string[];
}

export const nobodyHurt: ProtectionState = { victims: {}, assessments: [] };

/** Somebody for whom others must speak: the law has the committee report to the police (反家庭暴力法 14). */
export function hasDependentVictim({ victims }: ProtectionState): boolean {
  return Object.values(victims).some(({ capacity, minor }) => minor || capacity !== 'full');
}

export const protectionEvolvers: Evolvers<typeof protectionEvents> = {
  VictimRecorded: (file, { data: { victimId, capacity, minor, policeWish } }) => ({
    ...file,
    protection: {
      ...file.protection,
      victims: { ...file.protection.victims, [victimId]: { capacity, minor, policeWish } },
    },
  }),
  PoliceAssessed: (file, { data: { assessmentId } }) => ({
    ...file,
    protection: { ...file.protection, assessments: [...file.protection.assessments, assessmentId] },
  }),
};
