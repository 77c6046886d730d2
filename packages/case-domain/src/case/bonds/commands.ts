import type { Place, Stage } from '../../vocabulary.js';
import type { CaseFile } from '../state.js';

/** The case another one is to be joined into, as it stood when it was looked at. */
export interface JoinTarget extends Pick<CaseFile, 'caseNumber' | 'stage' | 'level' | 'confidentiality'> {
  readonly caseId: string;
}

/** 51 并案: this case goes on in another one. */
export interface Join {
  readonly type: 'Join';
  readonly caseId: string;
  readonly joinId: string;
  readonly target: JoinTarget;
  readonly reason: string;
}

/** 51 撤并. */
export interface Unjoin {
  readonly type: 'Unjoin';
  readonly joinId: string;
  readonly reason: string;
}

/** 51, the side of the case that goes on. */
export interface TakeIn {
  readonly type: 'TakeIn';
  readonly joinId: string;
  readonly caseId: string;
  readonly caseNumber: string;
}

/** 51 undone, the side of the case that goes on. */
export interface LetGo {
  readonly type: 'LetGo';
  readonly joinId: string;
}

/** 52 拆分子案, the parent's side: some of its reports and evidence go with the child. */
export interface Split {
  readonly type: 'Split';
  readonly childId: string;
  readonly childNumber: string;
  readonly reportIds: readonly string[];
  readonly evidenceIds: readonly string[];
}

/** A child has ended, or is worked on again: its parent is told. */
export interface FollowChild {
  readonly type: 'FollowChild';
  readonly childId: string;
  readonly childNumber: string;
  readonly stage: Stage;
}

/** 54 返潮观察. */
export interface StartWatch {
  readonly type: 'StartWatch';
  readonly watchId: string;
}

/** What somebody saw who went to look again. */
interface Look {
  readonly watchId: string;
  readonly checkId: string;
  readonly photoHashes: readonly string[];
  readonly note?: string;
}

/** 54: looked again, and it has not come back. */
export interface CheckWatch extends Look {
  readonly type: 'CheckWatch';
}

/** 54 返潮: it came back, and a new case was opened for it. */
export interface RecordRelapse extends Look {
  readonly type: 'RecordRelapse';
  readonly linkedCaseId: string;
}

/** 57 划转. */
export interface ReassignByReorg {
  readonly type: 'ReassignByReorg';
  readonly reorganisationId: string;
  readonly areaPath: Place['areaPath'];
  /** Who leads from now on, where the unit that led is no more. */
  readonly leadUnit?: string;
  /** First day of the new organisation, `2026-07-01`. */
  readonly effectiveFrom: string;
}

export type BondCommand =
  | Join
  | Unjoin
  | TakeIn
  | LetGo
  | Split
  | FollowChild
  | StartWatch
  | CheckWatch
  | RecordRelapse
  | ReassignByReorg;
