import type { PageRequest } from './paging.js';
import type { Scope } from './scope.js';

/** A list of open things that fall due. */
export interface DueRequest extends PageRequest {
  readonly scope: Scope;
  readonly areaCode?: string | undefined;
  /** Only what is due at this moment or earlier; a limit of so many days ends at midnight. */
  readonly dueBy?: string | undefined;
}
