import type { Caller, Subject } from '@linli/access';
import { refuse } from '@linli/kernel';
import type { Parts } from '../parts.js';

/**
 * An area as something access is asked about; by default the caller's own.
 *
 * @throws Rejection AREA_UNKNOWN
 */
export async function areaSubject(
  { readModels, clock }: Pick<Parts, 'readModels' | 'clock'>,
  caller: Caller,
  areaCode = caller.areaCode,
): Promise<Subject & { readonly areaCode: string }> {
  const directory = await readModels.loadDirectory();
  return {
    areaCode,
    areaPath: directory.areaPath(areaCode, clock()) ?? refuse('AREA_UNKNOWN', { areaCode }),
  };
}
