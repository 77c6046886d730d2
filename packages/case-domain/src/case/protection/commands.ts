import type { Capacity, PoliceFinding, PoliceWish } from './events.js';

/** Who was hurt: legal capacity, age, and the wish about a report to the police. */
export interface RecordVictim {
  readonly type: 'RecordVictim';
  readonly victimId: string;
  readonly capacity: Capacity;
  readonly minor: boolean;
  readonly policeWish: PoliceWish;
  /** In the victim's own words. */
  readonly wish?: string;
}

/** What the police found when they looked at it. */
export interface AssessByPolice {
  readonly type: 'AssessByPolice';
  readonly assessmentId: string;
  readonly finding: PoliceFinding;
  /** Number of the warning letter or of the case. */
  readonly documentNumber?: string;
  readonly note?: string;
}

export type ProtectionCommand = RecordVictim | AssessByPolice;
