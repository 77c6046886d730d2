import type { Database } from '../database.js';
import type { MediatorRow } from './table.js';

/** The register of mediators, committee by committee. */
export async function mediators(db: Database): Promise<MediatorRow[]> {
  return await db.selectFrom('mediator').selectAll().orderBy('committeeUnit').orderBy('mediatorId').execute();
}
