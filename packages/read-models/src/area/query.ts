import type { Database } from '../database.js';
import type { AreaRow } from './table.js';

/** The areas right below `parentCode`, or all areas. By code. */
export async function areas(db: Database, parentCode?: string): Promise<AreaRow[]> {
  const query = db.selectFrom('area').selectAll().orderBy('code');
  return await (parentCode === undefined ? query : query.where('parentCode', '=', parentCode)).execute();
}
