import type { Instant } from '@linli/kernel';
import type { Confidentiality, DueClass, LegalBasis, Level, Outcome } from '../vocabulary.js';

/** Building blocks a type allows: S on the spot · R rectification · M mediation · W whistle · P police link. */
export const FLOWS = ['S', 'R', 'M', 'W', 'P'] as const;
export type Flow = (typeof FLOWS)[number];

/** What must be on file before a case of the type can be resolved. */
export const EVIDENCE_RULES = [
  'note',
  'reply',
  'photo',
  'photos_before_and_after',
  'recheck',
  'photo_and_recheck',
  'order_and_recheck',
  'site_and_recheck',
  'agreement_or_termination',
  'agreement_or_transfer',
  'authority_reply',
  'hand_over',
  'police',
  'visit',
] as const;
export type EvidenceRule = (typeof EVIDENCE_RULES)[number];

/** Whether the police are told: not, when somebody decides so, always. */
export const POLICE_REPORTS = ['none', 'prompted', 'mandatory'] as const;

/** How long a closed file is kept (机关文件材料归档范围和文书档案保管期限规定, 2006-12-18). */
export const RETENTIONS = ['ten_years', 'thirty_years', 'permanent'] as const;
export type Retention = (typeof RETENTIONS)[number];

/** Text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A number the matter is judged by, as the district sets it. */
export interface TypeParameter {
  readonly key: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly value: number;
}

/** A text to begin with; what stands in braces is filled in by whoever uses it. */
export interface TypeTemplate {
  readonly use: 'advisory' | 'public_reply' | 'mediation_invitation';
  readonly text: Bilingual;
}

/** One type of the catalogue at one version. */
export interface CaseType {
  readonly code: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly flow: readonly Flow[];
  readonly dueClass: DueClass;
  /** Level at which such a case starts. */
  readonly level: Level;
  readonly confidentiality: Confidentiality;
  readonly evidence: EvidenceRule;
  readonly outcomes: readonly Outcome[];
  readonly policeReport: (typeof POLICE_REPORTS)[number];
  /** Code of the matter on the city's platform (GB/T 30428.2 and its local extension); each city maps its own. */
  readonly nationalCode: string | null;
  readonly parameters: readonly TypeParameter[];
  /** What to look at on the spot. */
  readonly checklist: readonly Bilingual[];
  readonly templates: readonly TypeTemplate[];
  readonly retention: Retention;
  readonly legalBases: readonly LegalBasis[];
}

/** A version of a type, and since when new cases are opened under it. */
export interface TypeVersion {
  readonly type: CaseType;
  /** First day; absent for the built-in version. */
  readonly from?: string;
  readonly reason?: string;
}

/** The catalogue through time. */
export interface Catalogue {
  /** A type at a version: a case keeps the one it was opened under. */
  type(code: string, version: number): CaseType | undefined;
  /** The version a case opened at this moment gets. */
  inForce(code: string, at: Instant): CaseType | undefined;
  /** Every type: as in force at a moment, or as built in. */
  all(at?: Instant): readonly CaseType[];
  /** Every version of a type, the first one first. */
  history(code: string): readonly TypeVersion[];
}
