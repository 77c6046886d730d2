import type { Caller } from '@linli/access';
import {
  type CaseFilter,
  type CaseSort,
  type CaseSummary,
  isPast,
  type Moment,
  type Page,
  type PageRequest,
} from '@linli/read-models';
import type { Parts } from '../parts.js';
import { scopeFor } from './scope-for.js';

/** Which cases, in which order. */
export interface CaseListInput extends PageRequest, Moment {
  readonly filter: Omit<CaseFilter, 'participant'>;
  /** Only cases the caller has acted on. */
  readonly mine?: boolean;
  readonly sort?: CaseSort;
}

/** A case as lists show it: nothing personal. */
export type ListedCase = Omit<CaseSummary, 'place' | 'position'> & { readonly building?: string };

/** A page of the cases the caller may see, as they stand or stood at a moment. */
export async function caseList(
  { readModels }: Parts,
  caller: Caller,
  { filter, mine = false, ...request }: CaseListInput,
): Promise<Page<ListedCase>> {
  const scope = scopeFor(caller, 'SearchCases');
  const own = mine ? { ...filter, participant: caller.accountId } : filter;
  const asked = { scope, filter: own, ...request };
  return withoutPersonal(await (isPast(request) ? readModels.pastCases(asked) : readModels.caseList(asked)));
}

/** A page of cases without what lists do not show. */
export function withoutPersonal({ items, ...rest }: Page<CaseSummary>): Page<ListedCase> {
  return { items: items.map(listed), ...rest };
}

function listed(summary: CaseSummary): ListedCase {
  const { place, position: _, ...shown } = summary;
  return { ...shown, ...(place.building !== undefined && { building: place.building }) };
}
