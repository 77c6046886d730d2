import type { Actor, Instant } from '@linli/kernel';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { RetentionSchedules } from '../retention/schedules.js';
import type { Stage } from '../vocabulary.js';

/** Something on file in which a person is named, as the views know it: references, no names. */
export type Matter = {
  readonly id: string;
  readonly areaPath: readonly string[];
  /** It lies in the area of whoever asks. */
  readonly inArea: boolean;
  /** When last something was done about it, as it was told: what its retention counts from. */
  readonly keptFrom: Instant;
} & (
  | { readonly kind: 'report'; readonly status: 'PENDING' | 'ANSWERED' | 'DECLINED' | 'ATTACHED' }
  | {
      readonly kind: 'case';
      readonly stage: Stage;
      /** The type it was opened under: how long its file is kept. */
      readonly typeCode: string;
      readonly typeVersion: number;
      /** Somebody ordered that the file be kept as it is. */
      readonly held: boolean;
      /** Besides this person it names others who have not been erased. */
      readonly namesOthers: boolean;
    }
  | {
      /** Somebody goes there regularly, or did. */
      readonly kind: 'visit';
      readonly ended: boolean;
    }
);

/** What a decision on a person may know. */
export interface PersonFacts {
  readonly by: Actor;
  readonly at: Instant;
  readonly now: Instant;
  readonly catalogue: Pick<Catalogue, 'type'>;
  readonly retention: RetentionSchedules;
  /** Everything in which the person is named. */
  readonly matters: readonly Matter[];
}
