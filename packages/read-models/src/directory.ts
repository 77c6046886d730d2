import { type Directory, unitAt } from '@linli/case-domain';
import { areaTree } from './area/tree.js';
import type { Database } from './database.js';

/** Views the directory is read from. */
export const DIRECTORY_VIEWS: ReadonlySet<string> = new Set(['area', 'unit', 'mediator']);

/** The organisation as it stands, with the duty lists of every time. */
export async function readDirectory(db: Database): Promise<Directory> {
  const [areas, units, mediators] = await Promise.all([
    db
      .selectFrom('area')
      .select(['code', 'name', 'level', 'parentCode', 'path', 'belongings', 'closedOn', 'succeededBy'])
      .execute(),
    db
      .selectFrom('unit')
      .select(['code', 'name', 'kind', 'areaCode', 'enforcing', 'duties', 'dutyChanges'])
      .execute(),
    db.selectFrom('mediator').select(['mediatorId', 'committeeUnit', 'termFrom', 'termTo']).execute(),
  ]);
  const tree = areaTree(areas);
  const unitByCode = new Map(units.map(({ dutyChanges, ...unit }) => [unit.code, { unit, dutyChanges }]));
  const mediatorById = new Map(mediators.map((mediator) => [mediator.mediatorId, mediator]));
  return {
    ...tree,
    unit(code, at) {
      const known = unitByCode.get(code);
      return known && (at === undefined ? known.unit : unitAt(known.unit, known.dutyChanges, at));
    },
    mediator: (mediatorId) => mediatorById.get(mediatorId),
  };
}
