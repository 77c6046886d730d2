import type { BuildingTopic } from '@linli/case-domain';
import { instant, text, texts, uuid } from '../projection/column.js';
import { defineTable, type Row } from '../projection/table.js';

/** Every check of a building. Not who made it. */
export const buildingCheckTable = defineTable({
  name: 'building_check',
  columns: {
    checkId: uuid,
    areaPath: texts(),
    building: text(),
    checkedAt: instant,
    found: texts<BuildingTopic>(),
  },
  key: ['checkId'],
  indexes: [{ name: 'building_check_place', on: '(area_path, building, checked_at)' }],
});
export type BuildingCheckRow = Row<typeof buildingCheckTable>;
