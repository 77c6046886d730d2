import type { Instant } from '@linli/kernel';

/** 10 派单. */
export interface Dispatch {
  readonly type: 'Dispatch';
  readonly dispatchId: string;
  readonly leadUnit: string;
  readonly supportingUnits: readonly string[];
  readonly taskDueAt: Instant;
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

export type DispatchCommand = Dispatch | Sign | DeemSigned;
