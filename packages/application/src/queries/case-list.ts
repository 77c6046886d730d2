import type { Caller } from '@linli/access';
import type { CaseFilter, CaseSort, CaseSummary, Page, PageRequest } from '@linli/read-models';
import type { Parts } from '../parts.js';
import { scopeFor } from './scope-for.js';

/** Which cases, in which order. */
export interface CaseListInput extends PageRequest {
  readonly filter: Omit<CaseFilter, 'participant'>;
  /** Only cases the caller has acted on. */
  readonly mine?: boolean;
  readonly sort?: CaseSort;
}

/** A case as lists show it: nothing personal. */
export type ListedCase = Omit<CaseSummary, 'place' | 'position'> & { readonly building?: string };

/** A page of the cases the caller may see. */
export async function caseList(
  { readModels }: Parts,
  caller: Caller,
  { filter, mine = false, ...request }: CaseListInput,
): Promise<Page<ListedCase>> {
  const scope = scopeFor(caller, 'SearchCases');
  const own = mine ? { ...filter, participant: caller.accountId } : filter;
  return withoutPersonal(await readModels.caseList({ scope, filter: own, ...request }));
}

/** A page of cases without what lists do not show. */
export function withoutPersonal({ items, ...rest }: Page<CaseSummary>): Page<ListedCase> {
  return { items: items.map(listed), ...rest };
}

function listed(summary: CaseSummary): ListedCase {
  const { place, position: _, ...shown } = summary;
  return { ...shown, ...(place.building !== undefined && { building: place.building }) };
}
