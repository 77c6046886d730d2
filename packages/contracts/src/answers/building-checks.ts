import { z } from 'zod';
import { page, paging } from '../paging.js';
import { areaCode, buildingTopic, instant } from '../words.js';

/** A building and when it was last looked at. Not by whom: nobody is measured by it. */
export const checkedBuilding = z
  .object({
    areaPath: z.array(areaCode),
    building: z.string(),
    checkedAt: instant,
    /** What was found then; empty: no change. */
    found: z.array(buildingTopic),
  })
  .meta({ id: 'CheckedBuilding' });
export type CheckedBuilding = z.infer<typeof checkedBuilding>;
export const checkedBuildings = page('CheckedBuildings', checkedBuilding);
export type CheckedBuildings = z.infer<typeof checkedBuildings>;
export const checkedBuildingsQuery = { area: areaCode.exactOptional(), ...paging } as const;
