import type { Scope } from '../scope.js';

/** What the view of an area is asked for. */
export interface AreaViewRequest {
  readonly scope: Scope;
  readonly areaCode: string;
  /** The present moment; "today" and "this week" are days of Asia/Shanghai. */
  readonly now: string;
  /** Period of the figures, days [from, to). */
  readonly from: string;
  readonly to: string;
}
