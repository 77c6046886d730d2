import type { Database } from '../database.js';
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

/** What a view of an area is read from: lists from how things stand, figures from where they lay. */
export interface AreaViewDatabases {
  readonly lists: Database;
  readonly counts: Database;
}
