import type { DutyChange, Unit } from '@linli/case-domain';
import { unitAt } from '@linli/case-domain';
import type { AreaRow, MediatorRow, StaffingRow } from '@linli/read-models';
import type { Parts } from '../parts.js';

/** The tree of areas: no secret to anybody who is signed in. */
export async function areas({ readModels, clock }: Parts): Promise<readonly AreaRow[]> {
  const now = clock();
  const [rows, directory] = await Promise.all([readModels.areas(), readModels.loadDirectory()]);
  return rows.map((row) => ({ ...row, path: directory.areaPath(row.code, now) ?? row.path }));
}

/** A unit with the duty list in force now and every list it had or will have. */
export interface ListedUnit extends Unit {
  readonly dutyHistory: readonly (Partial<DutyChange> & Pick<DutyChange, 'duties'>)[];
}

/** The units that take part in the work. */
export async function units({ readModels, clock }: Parts): Promise<readonly ListedUnit[]> {
  const now = clock();
  return (await readModels.units()).map(({ dutyChanges, ...unit }) => ({
    ...unitAt(unit, dutyChanges, now),
    dutyHistory: [{ duties: unit.duties }, ...dutyChanges],
  }));
}

/** The register of mediators: who mediates for which committee, and for which term. */
export async function mediators({ readModels }: Parts): Promise<readonly MediatorRow[]> {
  return await readModels.mediators();
}

/** How many live and work in each community, as last counted. */
export async function staffCounts({ readModels }: Parts): Promise<readonly StaffingRow[]> {
  return await readModels.staffCounts();
}
