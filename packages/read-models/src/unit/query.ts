import type { UnitKind } from '@linli/case-domain';
import type { Database } from '../database.js';
import type { UnitRow } from './table.js';

/** Units, of one kind or of all, by code. */
export async function units(db: Database, kind?: UnitKind): Promise<UnitRow[]> {
  const query = db.selectFrom('unit').selectAll().orderBy('code');
  return await (kind === undefined ? query : query.where('kind', '=', kind)).execute();
}
