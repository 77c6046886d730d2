import type { SuggestionCause, SupervisionCard } from './events.js';

/** 44 催办. */
export interface Nudge {
  readonly type: 'Nudge';
  readonly nudgeId: string;
  /** The reporter asked for it when called back. */
  readonly forReporter: boolean;
  readonly text?: string;
}

/** 45 建议督办, by the system's clocks. */
export interface SuggestSupervision {
  readonly type: 'SuggestSupervision';
  readonly card: SupervisionCard;
  readonly because: SuggestionCause;
}

/** 45 督办. */
export interface Supervise {
  readonly type: 'Supervise';
  readonly supervisionId: string;
  readonly card: SupervisionCard;
  readonly reason: string;
}

/** 45 解除督办. */
export interface LiftSupervision {
  readonly type: 'LiftSupervision';
  readonly supervisionId: string;
  readonly reason: string;
}

/** 46 领导批示. */
export interface Instruct {
  readonly type: 'Instruct';
  readonly instructionId: string;
  readonly to: readonly string[];
  readonly text: string;
}

export type SteeringCommand = Nudge | SuggestSupervision | Supervise | LiftSupervision | Instruct;
