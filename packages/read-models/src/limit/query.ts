import type { Database } from '../database.js';
import type { LimitRow } from './table.js';

/** Everything that was set, limit by limit, in the order it was set. */
export async function limitSettings(db: Database): Promise<LimitRow[]> {
  return await db.selectFrom('limitSetting').selectAll().orderBy('name').orderBy('nth').execute();
}
