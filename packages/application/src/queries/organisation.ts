import type { CaseType } from '@linli/case-domain';
import type { AreaRow, UnitRow } from '@linli/read-models';
import type { Parts } from '../parts.js';

/** The tree of areas: no secret to anybody who is signed in. */
export async function areas({ readModels }: Parts): Promise<readonly AreaRow[]> {
  return await readModels.areas();
}

/** The units that take part in the work. */
export async function units({ readModels }: Parts): Promise<readonly UnitRow[]> {
  return await readModels.units();
}

/** The types a case can have. */
export function caseTypes({ catalogue }: Parts): readonly CaseType[] {
  return catalogue.all();
}
