import type { Database } from '../database.js';
import type { StaffingRow } from './table.js';

/** The latest count of every community that was counted, by code. */
export async function staffCounts(db: Database): Promise<StaffingRow[]> {
  return await db
    .selectFrom('staffing')
    .selectAll()
    .distinctOn('areaCode')
    .orderBy('areaCode')
    .orderBy('countedOn', 'desc')
    .execute();
}
