import type { Confidentiality, DueClass, Level, Outcome } from '../vocabulary.js';

/** Building blocks a type allows: S on the spot · R rectification · M mediation · W whistle · P police link. */
export type Flow = 'S' | 'R' | 'M' | 'W' | 'P';

/** What must be on file before a case of the type can be resolved. */
export type EvidenceRule =
  | 'note'
  | 'reply'
  | 'photo'
  | 'photos_before_and_after'
  | 'recheck'
  | 'photo_and_recheck'
  | 'order_and_recheck'
  | 'site_and_recheck'
  | 'agreement_or_termination'
  | 'agreement_or_transfer'
  | 'authority_reply'
  | 'hand_over'
  | 'police'
  | 'visit';

/** One type of the catalogue at one version. */
export interface CaseType {
  readonly code: string;
  readonly version: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly flow: readonly Flow[];
  readonly dueClass: DueClass;
  /** Level at which such a case starts. */
  readonly level: Level;
  readonly confidentiality: Confidentiality;
  readonly evidence: EvidenceRule;
  readonly outcomes: readonly Outcome[];
  readonly policeReport: 'none' | 'prompted' | 'mandatory';
}

/** The catalogue as it stands; `at` a version where a past one is meant. */
export interface Catalogue {
  type(code: string, version?: number): CaseType | undefined;
  all(): readonly CaseType[];
}
