import type { Caller } from '@linli/access';
import type { CheckedBuilding, Page, PageRequest } from '@linli/read-models';
import { demandMayDo } from '../demand-may-do.js';
import type { Parts } from '../parts.js';
import { areaSubject } from './area-subject.js';

/** Buildings of an area, the one not looked at for longest first. */
export async function checkedBuildings(
  parts: Parts,
  caller: Caller,
  { area, ...request }: PageRequest & { readonly area?: string },
): Promise<Page<CheckedBuilding>> {
  const { areaCode, areaPath } = await areaSubject(parts, caller, area);
  demandMayDo(caller, 'ViewBuildingChecks', { areaPath });
  return await parts.readModels.checkedBuildings({ areaCode, ...request });
}
