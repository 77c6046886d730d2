import type { Actor, Instant } from '@linli/kernel';
import type { Confidentiality, Stage } from '../vocabulary.js';

/** The case a lesson is made of, as far as it matters whether and how it may be told. */
export interface ToldCase {
  readonly caseId: string;
  readonly stage: Stage;
  readonly confidentiality: Confidentiality;
  readonly typeCode: string;
  readonly revision: number;
  /** Revisions of the events with which a step begins. */
  readonly steps: readonly number[];
  /** Names, addresses, numbers of the case: none of them may stand in a text about it. */
  readonly identifying: readonly string[];
}

/** What a decision on a lesson may know. */
export interface LessonFacts {
  readonly by: Actor;
  readonly at: Instant;
  readonly now: Instant;
  readonly told: ToldCase;
}
