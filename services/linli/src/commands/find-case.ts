import { Rejection } from '@linli/kernel';
import type { CaseSummary, ReadModels } from '@linli/read-models';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The command line sees every case. */
export const everything = { areaCode: null, restrictedOk: true } as const;

/**
 * A case by its id, its number, or the last characters of its number as they are told over the telephone.
 * @throws Rejection CASE_UNKNOWN
 */
export async function findCase(readModels: ReadModels, text: string): Promise<CaseSummary> {
  const found = UUID.test(text.toLowerCase())
    ? await readModels.caseById(text.toLowerCase())
    : (await readModels.caseList({ scope: everything, filter: { search: text.toUpperCase() }, limit: 2 }))
        .items[0];
  if (!found) throw new Rejection('CASE_UNKNOWN');
  return found;
}
