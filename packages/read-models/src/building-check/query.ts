import type { BuildingTopic } from '@linli/case-domain';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { cursorOf, limitOf, type Page, type PageRequest, pageOf } from '../paging.js';
import { inArea } from '../scope.js';

/** A building and when it was last looked at. */
export interface CheckedBuilding {
  readonly areaPath: readonly string[];
  readonly building: string;
  readonly checkedAt: string;
  readonly found: readonly BuildingTopic[];
}

/** The buildings of an area that were ever checked, the one not looked at for longest first. */
export async function checkedBuildings(
  db: Database,
  request: PageRequest & { readonly areaCode: string },
): Promise<Page<CheckedBuilding>> {
  const cursor = cursorOf(request, 3);
  const after = cursor
    ? sql<boolean>`(last.checked_at, last.building, last.area_path[cardinality(last.area_path)])
        > (${cursor[0]}::timestamptz, ${cursor[1]}, ${cursor[2]})`
    : sql<boolean>`true`;
  const { rows } = await sql<CheckedBuilding>`
    SELECT last.area_path, last.building, last.checked_at, last.found
    FROM (
      SELECT DISTINCT ON (v.area_path, v.building) v.area_path, v.building, v.checked_at, v.found
      FROM read_model.building_check AS v WHERE ${inArea('v', request.areaCode)}
      ORDER BY v.area_path, v.building, v.checked_at DESC, v.check_id
    ) AS last
    WHERE ${after}
    ORDER BY last.checked_at, last.building, last.area_path[cardinality(last.area_path)]
    LIMIT ${limitOf(request) + 1}`.execute(db);
  return pageOf(rows, request, ({ checkedAt, building, areaPath }) => [
    checkedAt,
    building,
    areaPath.at(-1) ?? '',
  ]);
}
