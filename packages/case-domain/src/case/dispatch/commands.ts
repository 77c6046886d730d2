import type { Instant } from '@linli/kernel';
import type { LegalBasis } from '../../vocabulary.js';
import type { ObjectionGround } from './events.js';

/** Who is to do the work until when; in several commands the same. */
export interface DispatchOrder {
  readonly dispatchId: string;
  readonly leadUnit: string;
  readonly supportingUnits: readonly string[];
  readonly taskDueAt: Instant;
  /** Why a community is to lead although the matter is not on its duty list. */
  readonly despiteDuties?: string;
}

/** 10 派单. */
export interface Dispatch extends DispatchOrder {
  readonly type: 'Dispatch';
}

/** 11 签收, by a member of the lead unit. */
export interface Sign {
  readonly type: 'Sign';
  readonly dispatchId: string;
}

/** 12 视为签收, by the system's clock. */
export interface DeemSigned {
  readonly type: 'DeemSigned';
  readonly dispatchId: string;
}

/** 13 派单异议, by the lead unit. */
export interface ObjectToDispatch {
  readonly type: 'Object';
  readonly dispatchId: string;
  readonly ground: ObjectionGround;
  readonly legalBasis: readonly LegalBasis[];
  /** What shows it: the duty list, the map, the law. */
  readonly evidence: string;
  readonly proposedUnit: string;
}

/** 14 异议裁定. */
export type RuleObjection =
  | {
      readonly type: 'RuleObjection';
      readonly dispatchId: string;
      readonly ruling: 'upheld';
      readonly reason: string;
      readonly replacement: DispatchOrder;
    }
  | {
      readonly type: 'RuleObjection';
      readonly dispatchId: string;
      readonly ruling: 'rejected';
      readonly reason: string;
    };

export type DispatchCommand = Dispatch | Sign | DeemSigned | ObjectToDispatch | RuleObjection;
