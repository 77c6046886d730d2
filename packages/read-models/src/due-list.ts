import type { PageRequest } from './paging.js';
import type { Scope } from './scope.js';

/** A list of open things that fall due. */
export interface DueRequest extends PageRequest {
  readonly scope: Scope;
  readonly areaCode?: string | undefined;
  /** Only what is due before this moment. */
  readonly dueBefore?: string | undefined;
}
