import type { Instant } from '@linli/kernel';
import type { ClockBook } from '../clocks/entry.js';
import type {
  Channel,
  Confidentiality,
  Due,
  DueClass,
  Finding,
  Level,
  Outcome,
  Place,
  Risk,
  Stage,
} from '../vocabulary.js';
import type { BondState } from './bonds/state.js';
import type { CorrectionState } from './classification/state.js';
import type { WorkState } from './daily-work/state.js';
import type { DangerState } from './danger/state.js';
import type { DispatchState } from './dispatch/state.js';
import type { StatutoryRoute } from './ending/events.js';
import type { LevelState } from './level/state.js';
import type { MediationState } from './mediation/state.js';
import type { NoticeState } from './notice/state.js';
import type { PoliceState } from './police/state.js';
import type { ProtectionState } from './protection/state.js';
import type { SteeringState, SupervisionState } from './steering/state.js';
import type { SupportState } from './support/state.js';
import type { TimeLimitState } from './time-limit/state.js';
import type { WhistleState } from './whistle/state.js';

/** A case as its decisions need it. It holds no personal text: no rule reads any. */
export interface CaseFile {
  readonly stage: Stage;
  readonly caseNumber: string;
  readonly typeCode: string;
  readonly typeVersion: number;
  readonly place: Place;
  readonly urgent: boolean;
  readonly risk: Risk;
  readonly level: Level;
  readonly confidentiality: Confidentiality;
  readonly channel: Channel;
  /** Attached reports by id. */
  readonly reports: Readonly<Record<string, { readonly confidentialReporter: boolean }>>;
  /** Reports that were attached once and belong elsewhere now. */
  readonly detachedReports: readonly string[];
  /** The case this one came out of. */
  readonly linkedTo?: { readonly caseId: string; readonly as: 'child' | 'relapse' } | undefined;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly acceptance?: {
    readonly at: Instant;
    readonly class: DueClass;
    readonly originalDue: Due;
    readonly contactDueAt: Instant;
  };
  /** Present due date: the original one until an extension, a hold or a newly published calendar moves it. */
  readonly due?: Due;
  /** What the resolution clock runs from: acceptance, and after a reopening that. */
  readonly clockFrom?: Instant;
  /** The standing resolution, if any, and who answers for it: a resolver never verifies (I17). */
  readonly resolution?: {
    readonly at: Instant;
    readonly by: string;
    readonly outcome?: Outcome;
    readonly finding?: Finding;
    readonly verificationDue?: Due;
    /** Where the matter was guided to, if that is how it ended. */
    readonly route?: StatutoryRoute;
  };
  /** Who last sent it back to work and how, so that a repetition is known. */
  readonly sentBack?: { readonly by: string; readonly how: 'verification' | 'reopening' };
  readonly closedAt?: Instant;
  readonly reopenUntil?: Instant;
  /** How `reopenUntil` was found. */
  readonly reopenWindow?: Due;
  readonly reopenCount: number;
  readonly callbacks: { readonly done: readonly string[]; readonly missed: readonly string[] };
  readonly work: WorkState;
  readonly dispatch: DispatchState;
  readonly whistle: WhistleState;
  readonly notice: NoticeState;
  readonly mediation: MediationState;
  readonly police: PoliceState;
  readonly danger: DangerState;
  readonly protection: ProtectionState;
  /** Every clock of the case, folded from all its events. */
  readonly clocks: ClockBook;
  readonly support: SupportState;
  readonly levels: LevelState;
  readonly timeLimit: TimeLimitState;
  readonly bonds: BondState;
  readonly whistleProposals: readonly string[];
  readonly corrections: CorrectionState;
  readonly supervision: SupervisionState;
  readonly steering: SteeringState;
  /** The report whose reporter withdrew the case. */
  readonly withdrawnFor?: string;
  /** Holds in force: while there is one, nothing of the case is destroyed and nobody in it erased. */
  readonly legalHolds: readonly string[];
  readonly liftedHolds: readonly string[];
}

/** No case yet, or the case. */
export type CaseState = { readonly stage: 'NONE' } | CaseFile;

export const noCase: CaseState = { stage: 'NONE' };
