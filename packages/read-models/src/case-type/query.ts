import type { Database } from '../database.js';
import type { CaseTypeRow } from './table.js';

/** Every revision, type by type, in order. */
export async function caseTypeRevisions(db: Database): Promise<CaseTypeRow[]> {
  return await db.selectFrom('caseType').selectAll().orderBy('code').orderBy('version').execute();
}
