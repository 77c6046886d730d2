import type { Database } from '../database.js';
import type { RetentionSettingRow } from './table.js';

/** Everything that was set, class by class, in the order it was set. */
export async function retentionSettings(db: Database): Promise<RetentionSettingRow[]> {
  return await db.selectFrom('retentionSetting').selectAll().orderBy('class').orderBy('version').execute();
}
