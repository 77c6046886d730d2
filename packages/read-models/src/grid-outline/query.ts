import type { Database } from '../database.js';
import type { GridOutlineRow } from './table.js';

/** Every outline there is, by code. */
export async function gridOutlines(db: Database): Promise<GridOutlineRow[]> {
  return await db.selectFrom('gridOutline').selectAll().orderBy('areaCode').execute();
}
