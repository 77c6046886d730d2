import type { Directory } from '@linli/case-domain';
import type { Database } from './database.js';
import type { Projected } from './projection/progress.js';

const FOLDED_FROM = new Set(['area', 'unit', 'mediator']);

/** Keeps the organisation in memory as one snapshot, and reads it again after it changed. */
export class DirectoryCache {
  private snapshot: Promise<Directory> | undefined;

  constructor(private readonly db: Database) {}

  /** Hears of changes. */
  readonly onProjected = ({ views }: Projected): void => {
    if (views.some((view) => FOLDED_FROM.has(view))) this.forget();
  };

  forget(): void {
    this.snapshot = undefined;
  }

  async load(): Promise<Directory> {
    this.snapshot ??= readDirectory(this.db);
    try {
      return await this.snapshot;
    } catch (error) {
      this.forget();
      throw error;
    }
  }
}

async function readDirectory(db: Database): Promise<Directory> {
  const [areas, units, mediators] = await Promise.all([
    db.selectFrom('area').select(['code', 'name', 'level', 'parentCode', 'path']).execute(),
    db.selectFrom('unit').select(['code', 'name', 'kind', 'areaCode', 'enforcing', 'duties']).execute(),
    db.selectFrom('mediator').select(['mediatorId', 'committeeUnit', 'termFrom', 'termTo']).execute(),
  ]);
  const areaByCode = new Map(areas.map(({ path, ...area }) => [area.code, { area, path }]));
  const unitByCode = new Map(units.map((unit) => [unit.code, unit]));
  const mediatorById = new Map(mediators.map((mediator) => [mediator.mediatorId, mediator]));
  return {
    area: (code) => areaByCode.get(code)?.area,
    areaPath: (code) => areaByCode.get(code)?.path,
    unit: (code) => unitByCode.get(code),
    mediator: (mediatorId) => mediatorById.get(mediatorId),
  };
}
